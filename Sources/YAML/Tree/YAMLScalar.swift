/// A piece of text in a YAML file.
package struct YAMLScalar: Hashable, Sendable {
  /// The text itself: quotes taken off, escapes and folded lines resolved.
  package let text: String

  package let style: ScalarStyle

  /// The bytes of the file, quotes and the sign of a block scalar counted in; empty, at the place
  /// where it would stand, for a value that was left out.
  package let range: Range<Int>

  /// Whether nothing was written: neither text nor quotes.
  package var isBlank: Bool { style == .plain && range.isEmpty }
}

/// How a piece of text is written (https://yaml.org/spec/1.1/#id903915).
package enum ScalarStyle: Hashable, Sendable {
  /// Without any sign around it.
  case plain

  /// `'between single quotes'`, where only `''` stands for something else.
  case singleQuoted

  /// `"between double quotes"`, with escapes that start with a backslash.
  case doubleQuoted

  /// The indented lines after `|`, line by line.
  case literal

  /// The indented lines after `>`, joined by spaces.
  case folded
}
