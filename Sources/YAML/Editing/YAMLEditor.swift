package import Diagnostics

/// Changes a YAML file in places and leaves every other byte as it is: comments, order, quotes.
///
/// Nothing is written: the edits are returned, to be made together by `SourceEdits.apply`.
package struct YAMLEditor: Sendable {
  private let source: SourceText

  package init(_ source: SourceText) {
    self.source = source
  }

  /// Gives a piece of text another value; quotes stay where they are, or come where they are needed.
  package func replace(_ scalar: YAMLScalar, with text: String) -> [SourceEdit] {
    let isPlain = scalar.style == .plain
    let written = isPlain ? YAMLQuoting.scalar(text) : YAMLQuoting.quoted(text)
    return [edit(scalar.range, (scalar.isBlank ? " " : "") + written)]
  }

  /// Gives a key of a mapping a value; a key that is not there is added after the last one.
  package func set(_ key: String, to value: NewYAML, in mapping: YAMLMapping) -> [SourceEdit] {
    guard let entry = mapping.entry(key) else {
      return add(NewEntry(key, value), to: mapping)
    }
    switch (entry.value, value) {
    case (.scalar(let scalar), .text(let text)):
      return replace(scalar, with: text)
    case _ where entry.value.isFlow:
      return [edit(entry.value.range, value.flow)]
    case (.sequence, _) where value.isCollection, (.mapping, _) where value.isCollection:
      let column = column(of: entry.value.range.lowerBound)
      return [edit(entry.value.range, joined(value.block, indentation: column))]
    default:
      let colon = colon(after: entry.key)
      let end = max(colon, entry.value.range.upperBound)
      guard value.isCollection else { return [edit(colon..<end, " " + value.flow)] }
      let column = column(of: entry.key.range.lowerBound) + 2
      let indent = String(repeating: " ", count: column)
      let lines = joined(value.block, indentation: column)
      return [edit(colon..<end, lineEnd + indent + lines)]
    }
  }

  /// Adds an item at the end of a list.
  package func append(_ item: NewYAML, to list: YAMLSequence) -> [SourceEdit] {
    guard !list.isFlow else {
      return insertInFlow(item.flow, into: list.range, isEmpty: list.items.isEmpty)
    }
    let column = column(of: list.range.lowerBound)
    return insertLines(NewYAML.list([item]).block, after: list.range.upperBound, column)
  }

  private func add(_ entry: NewEntry, to mapping: YAMLMapping) -> [SourceEdit] {
    guard !mapping.isFlow else {
      let text = YAMLQuoting.scalar(entry.key) + ": " + entry.value.flow
      return insertInFlow(text, into: mapping.range, isEmpty: mapping.entries.isEmpty)
    }
    guard let first = mapping.entries.first else {
      let place = mapping.range.lowerBound
      return [edit(place..<place, joined(entry.block, indentation: 0) + lineEnd)]
    }
    let column = column(of: first.key.range.lowerBound)
    return insertLines(entry.block, after: mapping.range.upperBound, column)
  }

  private func insertInFlow(
    _ text: String,
    into range: Range<Int>,
    isEmpty: Bool
  ) -> [SourceEdit] {
    var place = max(range.lowerBound, range.upperBound - 1)
    while place > range.lowerBound, source.bytes[place - 1] <= 0x20 { place -= 1 }
    let hasComma = place > range.lowerBound && source.bytes[place - 1] == UInt8(ascii: ",")
    return [edit(place..<place, (isEmpty ? "" : hasComma ? " " : ", ") + text)]
  }

  /// Inserts lines below the line that holds an offset, so that a comment on it stays with it.
  private func insertLines(_ lines: [String], after offset: Int, _ column: Int) -> [SourceEdit] {
    var place = offset
    while place < source.bytes.count, !source.bytes[place].isLineEnd { place += 1 }
    let indent = String(repeating: " ", count: column)
    return [edit(place..<place, lineEnd + indent + joined(lines, indentation: column))]
  }

  private func joined(_ lines: [String], indentation: Int) -> String {
    lines.joined(separator: lineEnd + String(repeating: " ", count: indentation))
  }

  /// The line end that the file has.
  private var lineEnd: String {
    let first = source.bytes.first { $0.isLineEnd }
    return first == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  private func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, !source.bytes[start - 1].isLineEnd { start -= 1 }
    return source.text(in: start..<offset).unicodeScalars.count
  }

  /// The offset just behind the colon of a key.
  private func colon(after key: YAMLScalar) -> Int {
    var offset = key.range.upperBound
    while offset < source.bytes.count, source.bytes[offset] != UInt8(ascii: ":") { offset += 1 }
    return min(offset + 1, source.bytes.count)
  }

  private func edit(_ range: Range<Int>, _ text: String) -> SourceEdit {
    SourceEdit(location: source.location(range), replacement: text)
  }
}
