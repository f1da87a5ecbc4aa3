/// A line as the bounds see it: what stands before its text, and what kind of line it is.
struct BoundedLine {
  let start: Int

  /// The first byte after blanks, `>` and list markers.
  let contentStart: Int

  /// The end without the line's ending, and the start of the next line.
  let end: Int
  let next: Int

  /// How many `>` and list markers the line begins with.
  let markers: Int

  /// How many of them are `>`.
  let quotes: Int

  /// The blanks at the start of the line, tabs counted as four.
  let indentation: Int

  /// The first list marker, where there is one.
  let marker: ListMarker?

  /// Holds nothing but `-`, `:`, `|` and blanks, and a `-`.
  let isDelimiterRow: Bool

  /// Holds a bar, as a table's row does.
  let holdsBars: Bool

  /// Holds something that may cost more than its letters: brackets, tags, addresses.
  let holdsMarks: Bool

  let isHeading: Bool
  var isBlank: Bool { contentStart == end }

  /// Reads the line that begins at an offset of a text.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, holdsCarriageReturns: Bool) {
    self.start = start
    var scanner = Scanner(text: text, offset: start)
    scanner.readPrefix()
    contentStart = scanner.offset
    markers = scanner.markers
    quotes = scanner.quotes
    indentation = scanner.indentation
    marker = scanner.marker
    var contents = Contents(text: text, offset: scanner.offset)
    contents.read(holdsCarriageReturns: holdsCarriageReturns)
    let end = contents.offset
    self.end = end
    isDelimiterRow = contents.isRow && contents.holdsDash
    holdsBars = contents.holdsBars
    holdsMarks = contents.holdsMarks
    isHeading = contentStart < end && text[contentStart] == UInt8(ascii: "#")
    if end < text.count, text[end] == UInt8(ascii: "\r"), end + 1 < text.count,
      text[end + 1] == UInt8(ascii: "\n")
    {
      next = end + 2
    } else {
      next = min(end + 1, text.count)
    }
  }

  /// What a list's item begins with; only a bullet or a 1 can end a paragraph.
  enum ListMarker {
    case bullet, one, laterNumber
  }

  private struct Scanner {
    let text: UnsafeBufferPointer<UInt8>
    var offset: Int
    var markers = 0
    var quotes = 0
    var indentation = 0
    var marker: ListMarker?

    mutating func readPrefix() {
      indentation = skipBlanks()
      while offset < text.count {
        switch text[offset] {
        case UInt8(ascii: ">"):
          markers += 1
          quotes += 1
          offset += 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
          guard isFollowedByText(offset + 1) else { return }
          markers += 1
          marker = marker ?? .bullet
          offset += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          guard let (number, end) = orderedMarker() else { return }
          markers += 1
          marker = marker ?? (number == 1 ? .one : .laterNumber)
          offset = end
        default: return
        }
        skipBlanks()
      }
    }

    @discardableResult
    private mutating func skipBlanks() -> Int {
      var width = 0
      while offset < text.count, text[offset] == 0x20 || text[offset] == 0x09 {
        width += text[offset] == 0x09 ? 4 : 1
        offset += 1
      }
      return width
    }

    /// A marker counts where a blank and something else follow it.
    private func isFollowedByText(_ offset: Int) -> Bool {
      guard offset < text.count, text[offset] == 0x20 || text[offset] == 0x09 else { return false }
      var next = offset
      while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
      return next < text.count && text[next] > 0x20
    }

    private func orderedMarker() -> (number: Int, end: Int)? {
      var end = offset
      var number = 0
      while end < text.count, end - offset < 9,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end])
      {
        number = number * 10 + Int(text[end] - UInt8(ascii: "0"))
        end += 1
      }
      guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
        isFollowedByText(end + 1)
      else { return nil }
      return (number, end + 1)
    }
  }
  /// What stands after the markers, up to the line's ending.
  private struct Contents {
    let text: UnsafeBufferPointer<UInt8>
    var offset: Int
    var isRow = true
    var holdsDash = false
    var holdsBars = false
    var holdsMarks = false

    mutating func read(holdsCarriageReturns: Bool) {
      readRow()
      let rest = offset..<lineEnd(holdsCarriageReturns: holdsCarriageReturns)
      guard !rest.isEmpty else { return }
      holdsBars = holdsBars || text.holds(UInt8(ascii: "|"), in: rest)
      holdsMarks =
        text.holds(UInt8(ascii: "["), in: rest) || text.holds(UInt8(ascii: "]"), in: rest)
        || text.holds(UInt8(ascii: "<"), in: rest) || text.holds(UInt8(ascii: "@"), in: rest)
        || text.holds(UInt8(ascii: ")"), in: rest) || holdsTwice(UInt8(ascii: "w"), in: rest)
      offset = rest.upperBound
    }

    /// The end of the line without its ending.
    private func lineEnd(holdsCarriageReturns: Bool) -> Int {
      guard holdsCarriageReturns else {
        return text.offset(of: UInt8(ascii: "\n"), from: offset) ?? text.count
      }
      var end = offset
      while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") {
        end += 1
      }
      return end
    }

    /// Whether a byte stands twice in a row, as in `www.`.
    private func holdsTwice(_ byte: UInt8, in range: Range<Int>) -> Bool {
      var start = range.lowerBound
      while let found = text.offset(of: byte, from: start, before: range.upperBound) {
        start = found + 1
        if start < range.upperBound, text[start] == byte { return true }
      }
      return false
    }

    /// Reads what a delimiter row may hold; most lines begin with something else.
    private mutating func readRow() {
      while offset < text.count {
        switch text[offset] {
        case UInt8(ascii: "-"): holdsDash = true
        case UInt8(ascii: "|"): holdsBars = true
        case UInt8(ascii: ":"), 0x20, 0x09: break
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return
        default:
          isRow = false
          return
        }
        offset += 1
      }
    }
  }
}
