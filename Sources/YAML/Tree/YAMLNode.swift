/// A value in a YAML file, with its exact place.
///
/// Every scalar is text: what it means is said by the schema that reads it, so `1.10` stays
/// different from `1.1` and `no` stays a word.
package enum YAMLNode: Hashable, Sendable {
  case scalar(YAMLScalar)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  /// The bytes of the file that the value covers, from its first to its last.
  package var range: Range<Int> {
    switch self {
    case .scalar(let scalar): scalar.range
    case .sequence(let sequence): sequence.range
    case .mapping(let mapping): mapping.range
    }
  }

  /// The value as a mapping, where it is one.
  package var mapping: YAMLMapping? {
    guard case .mapping(let mapping) = self else { return nil }
    return mapping
  }

  /// Whether it is a list between brackets or a mapping between braces.
  package var isFlow: Bool {
    switch self {
    case .scalar: false
    case .sequence(let sequence): sequence.isFlow
    case .mapping(let mapping): mapping.isFlow
    }
  }

  /// Whether nothing was written, as in `title:` with an empty rest of the line.
  package var isBlank: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.isBlank
  }
}

/// Items, each on a line that starts with `- ` or between `[` and `]`.
package struct YAMLSequence: Hashable, Sendable {
  package let items: [YAMLNode]
  package let range: Range<Int>

  /// Whether it is written between brackets.
  package let isFlow: Bool
}

/// Keys and values, each pair on a line of its own or between `{` and `}`.
package struct YAMLMapping: Hashable, Sendable {
  /// The pairs in the order of the file; no two have one key.
  package let entries: [YAMLEntry]
  package let range: Range<Int>

  /// Whether it is written between braces.
  package let isFlow: Bool

  /// Whether every pair of the file is here.
  ///
  /// It is not where a mistake made one unreadable; a key that is absent may then have been written.
  package let isComplete: Bool

  /// The value of a key.
  package subscript(key: String) -> YAMLNode? {
    entry(key)?.value
  }

  /// The pair of a key.
  package func entry(_ key: String) -> YAMLEntry? {
    entries.first { $0.key.text == key }
  }
}

/// A key and its value.
package struct YAMLEntry: Hashable, Sendable {
  package let key: YAMLScalar
  package let value: YAMLNode
}
