import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("Any bytes at all")
struct FuzzTests {
  private static let seeds = [
    "title: Route 2\norder: 1\nroutes: [a, 'b', \"c\\n\"]\n",
    "- term: A\n  meaning: >-\n    one\n    two\n\n    three\n- term: B # c\n  link: |\n    x\n     y\n",
    "a: &x [*x, !t y]\n<<: {b: c}\n? d\n: e\n---\nf\n...\n%YAML 1.1\n",
    "é: \"ü\\u00e9 \\\n   x\"\r\nb: 'it''s'\r\n\tc: d\r\n",
    "steps:\n- title: A\n  text: |2\n      x\n- title: B\n  text: >+\n    y\n\n",
    "---\ntitle: \"a --- b\n  ---\n  c\"\n---\n\n# Body\n",
    "a: [[{b: [c, {d: e}]}]]\nf: \"\"\ng: ''\nh:\ni: ~\n",
  ]

  private static let pieces =
    [
      ":", ": ", "#", " #", "-", "- ", "\n", "\r\n", "\t", " ", "  ", "[", "]", "{", "}", "\"", "'",
      "\\", "&a", "*a", "!a", "|", ">", "%", "@", "`", "?", "? ", ",", "---", "...", "<<", "é", "🧪",
      "\u{0}", "\u{85}", "\u{2028}", "\u{FEFF}", "a", "0",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F]]

  @Test("give a tree and diagnostics whose places lie inside the file", arguments: 0..<seeds.count)
  func mutations(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed + 1))
    for _ in 0..<800 {
      let source = SourceText(path: "a.md", bytes: mutated(Self.seeds[seed], &random))
      check(YAMLParser.parse(source), of: source)
      let front = FrontMatter.parse(source, .optional)
      #expect(front.body.upperBound <= source.bytes.count)
      check(ParsedYAML(front), of: source)
    }
  }

  private func mutated(_ seed: String, _ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(seed.utf8)
    for _ in 0..<Int(random.next() % 6 + 1) {
      let place = Int(random.next() % UInt64(bytes.count + 1))
      switch random.next() % 4 {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 8)))
      case 1:
        let other = Array(Self.seeds[Int(random.next() % UInt64(Self.seeds.count))].utf8)
        bytes.insert(contentsOf: other.prefix(Int(random.next() % 40)), at: place)
      default:
        bytes.insert(
          contentsOf: Self.pieces[Int(random.next() % UInt64(Self.pieces.count))],
          at: place
        )
      }
    }
    return bytes
  }

  private func check(_ parsed: ParsedYAML, of source: SourceText) {
    let all = 0...source.bytes.count
    let text = String(decoding: source.bytes, as: UTF8.self).debugDescription
    for diagnostic in parsed.diagnostics {
      let places =
        [diagnostic.location] + diagnostic.notes.map(\.location)
        + diagnostic.fixIts.flatMap(\.edits).map(\.location)
      for place in places.compactMap({ $0?.range }) {
        #expect(
          all.contains(place.lowerBound) && all.contains(place.upperBound),
          "\(diagnostic.kind.id) in \(text)"
        )
      }
    }
    if let root = parsed.root { check(root, inside: 0..<source.bytes.count, of: source) }
  }

  private func check(_ node: YAMLNode, inside outer: Range<Int>, of source: SourceText) {
    let text = String(decoding: source.bytes, as: UTF8.self).debugDescription
    let range = node.range
    #expect(
      outer.lowerBound <= range.lowerBound && range.upperBound <= outer.upperBound,
      "\(range) in \(outer) of \(text)"
    )
    switch node {
    case .scalar(let scalar): check(scalar, of: source)
    case .sequence(let sequence):
      for item in sequence.items { check(item, inside: range, of: source) }
    case .mapping(let mapping):
      #expect(Set(mapping.entries.map(\.key.text)).count == mapping.entries.count)
      for entry in mapping.entries {
        check(.scalar(entry.key), inside: range, of: source)
        check(entry.value, inside: range, of: source)
      }
    }
  }

  private func check(_ scalar: YAMLScalar, of source: SourceText) {
    let map = scalar.offsetMap(in: source)
    var next = 0
    for segment in map.segments {
      #expect(segment.text.lowerBound == next)
      #expect(scalar.range.lowerBound <= segment.file.lowerBound)
      #expect(segment.file.upperBound <= scalar.range.upperBound)
      if segment.isVerbatim {
        #expect(Array(scalar.text.utf8)[segment.text].elementsEqual(source.bytes[segment.file]))
      }
      next = segment.text.upperBound
    }
    #expect(next == scalar.text.utf8.count)
  }
}

extension ParsedYAML {
  fileprivate init(_ front: ParsedFrontMatter) {
    self.init(root: front.root, diagnostics: front.diagnostics)
  }
}

/// A small generator, so that every run makes the same files
/// (https://doi.org/10.1145/2714064.2660195).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
