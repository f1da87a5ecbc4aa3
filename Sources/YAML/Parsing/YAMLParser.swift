package import Diagnostics

/// What a YAML file holds, as far as it can be read, and what is wrong with it.
package struct ParsedYAML: Sendable {
  /// The value of the file; `nil` where nothing is written or nothing could be read.
  package let root: YAMLNode?
  package let diagnostics: [Diagnostic]

  package init(root: YAMLNode?, diagnostics: [Diagnostic]) {
    self.root = root
    self.diagnostics = diagnostics
  }
}

/// How many bytes of YAML are read.
package enum YAMLSizeLimit: Int, Sendable {
  /// Front matter: 64 KB.
  case frontMatter = 65_536

  /// A data file: 8 MB.
  case dataFile = 8_388_608
}

/// Reads YAML text into a tree.
package enum YAMLParser {
  /// Reads a file, or the run of its bytes that `range` names.
  ///
  /// A mistake does not end the reading: the part that it spoils (a key at the left margin with
  /// what belongs to it) is left out, and the rest is read for further mistakes.
  package static func parse(
    _ source: SourceText,
    in range: Range<Int>? = nil,
    limit: YAMLSizeLimit = .dataFile
  ) -> ParsedYAML {
    let all = 0..<source.bytes.count
    var range = (range ?? all).clamped(to: all)
    if range.lowerBound == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      range = min(3, range.upperBound)..<range.upperBound
    }
    guard range.count <= limit.rawValue else {
      return ParsedYAML(root: nil, diagnostics: [tooLarge(source, range, limit)])
    }
    let unreadable = ByteCheck.diagnostics(of: source, in: range)
    guard unreadable.isEmpty else { return ParsedYAML(root: nil, diagnostics: unreadable) }
    return parse(source, in: range)
  }

  /// Past this many mistakes of syntax the rest is not looked for: each costs a reading.
  private static let mistakes = 20

  private static func parse(_ source: SourceText, in range: Range<Int>) -> ParsedYAML {
    var bytes = source.bytes
    var diagnostics: [Diagnostic] = []
    for _ in 0..<mistakes {
      let stream = LibYAMLEvents.read(bytes[range])
      guard let failure = stream.failure else {
        var builder = TreeBuilder(source: source, isComplete: diagnostics.isEmpty)
        let root = builder.tree(of: stream.events)
        return ParsedYAML(root: root, diagnostics: (diagnostics + builder.diagnostics).sorted())
      }
      let mistake = SyntaxMistake(failure, after: stream.events, in: source, range)
      diagnostics.append(mistake.diagnostic)
      let spoiled = TopLevelPart.range(around: mistake.offset, in: source.bytes, range)
      guard blank(spoiled, of: &bytes) else { break }
    }
    return ParsedYAML(root: nil, diagnostics: diagnostics.sorted())
  }

  /// Writes spaces over everything but line ends; tells whether that changed anything.
  private static func blank(_ range: Range<Int>, of bytes: inout [UInt8]) -> Bool {
    var changed = false
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "): continue
      default:
        bytes[offset] = UInt8(ascii: " ")
        changed = true
      }
    }
    return changed
  }

  private static func tooLarge(
    _ source: SourceText,
    _ range: Range<Int>,
    _ limit: YAMLSizeLimit
  ) -> Diagnostic {
    let kilobytes = (range.count + 1023) / 1024
    let (what, help) =
      switch limit {
      case .frontMatter:
        ("front matter", "move the text below the line of hyphens that ends the front matter")
      case .dataFile: ("data file", "split it, or check that it is the right file")
      }
    return Diagnostic(
      YAMLDiagnostics.tooLarge,
      "\(what) of \(kilobytes) KB, where \(limit.rawValue / 1024) KB is the most",
      at: source.location(range.lowerBound..<range.lowerBound),
      help: help
    )
  }
}
