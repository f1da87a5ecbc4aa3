internal import Diagnostics
internal import YAML

/// A competence's code as it stands in a YAML file, with what surrounds it.
struct WrittenCode {
  let scalar: YAMLScalar

  /// What stands beside it under `framework`.
  let framework: YAMLScalar?

  /// Where a comment about it stands: the start of the line of its entry.
  let line: Int

  /// The blanks at the start of that line.
  let indent: String

  /// Finds the code at a place.
  init?(at range: Range<Int>, in root: YAMLNode?, of source: SourceText) {
    guard let root, let found = WrittenCode.find(range, root, nil, anchor: root.range.lowerBound)
    else { return nil }
    scalar = found.scalar
    if case .scalar(let name)? = found.record?["framework"], !name.isBlank {
      framework = name
    } else {
      framework = nil
    }
    var start = found.anchor
    while start > 0, source.bytes[start - 1] != 0x0A, source.bytes[start - 1] != 0x0D { start -= 1 }
    line = start
    indent = String(
      decoding: source.bytes[start...].prefix { $0 == 0x20 },
      as: UTF8.self
    )
  }

  /// - Parameters:
  ///   - range: The place of the code.
  ///   - node: Where to look.
  ///   - record: The mapping whose value it may be.
  ///   - anchor: The start of the nearest entry that has lines of its own.
  /// - Returns: The code, the mapping that it is a value of, and the start of its entry.
  private static func find(
    _ range: Range<Int>,
    _ node: YAMLNode,
    _ record: YAMLMapping?,
    anchor: Int
  ) -> (scalar: YAMLScalar, record: YAMLMapping?, anchor: Int)? {
    switch node {
    case .scalar(let scalar):
      return scalar.range == range ? (scalar, record, anchor) : nil
    case .sequence(let list):
      for item in list.items where item.range.contains(range) {
        let anchor = list.isFlow ? anchor : item.range.lowerBound
        if let found = find(range, item, nil, anchor: anchor) { return found }
      }
    case .mapping(let mapping):
      for entry in mapping.entries where entry.value.range.contains(range) {
        // The entry of a list is one thing, whichever of its keys is meant.
        let isTop = record == nil && anchor == mapping.range.lowerBound && !mapping.isFlow
        let start = isTop && !isCode(entry) ? entry.key.range.lowerBound : anchor
        if let found = find(range, entry.value, mapping, anchor: start) { return found }
      }
    }
    return nil
  }

  private static func isCode(_ entry: YAMLEntry) -> Bool {
    if case .scalar = entry.value { true } else { false }
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
