import TestSupport

/// Makes templates that nobody would write out of some that somebody might.
struct TemplateMutator {
  let seeds: [[UInt8]]
  var random: SeededGenerator

  /// What templates are made of; put in at any place it makes the nearly right, which finds the most.
  private static let words = [
    "{{", "}}", "{%", "%}", "{#", "#}", "{%-", "-%}", "if", "endif", "else", "elif", "for", "in",
    "endfor", "block", "endblock", "macro", "endmacro", "set", "endset", "with", "endwith", "call",
    "endcall", "raw", "endraw", "extends", "include", "import", "from", "recursive", "loop(",
    "loop.", "super()", "self.", "caller()", "namespace(", "is", "not", "and", "or", "none", "true",
    "defined", "|", "default(", "join(", "map(", "sort(", "groupby(", "selectattr(", "tojson",
    "truncate(", "batch(2)", "(", ")", "[", "]", "{", "}", ".", ",", ":", "==", "<", "~", "**",
    "//",
    "%", "-", "\"", "'", "\\", "0", "1", "2.5", "9223372036854775807", "title", "person", "people",
    "numbers", "tree", "site", "markup", "day", "'main.html'", "'a.html'", "<p", ">", " class=\"",
    "<a href=\"", "<script>", "</script>", "<style>", "<title>", "<!--", "-->", "onclick=\"",
    "<script type=\"application/json\">", "javascript:", "\u{0}", "é", "𝒳", "\r\n", "\u{FEFF}",
  ].map { Array($0.utf8) }

  mutating func next() -> [UInt8] {
    var bytes = pick(seeds)
    for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes) }
    return Array(bytes.prefix(20_000))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let length = Int.random(in: 0...12, using: &random)
    let end = min(place + length, bytes.count)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes.replaceSubrange(place..<end, with: [])
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 2:
      let other = pick(seeds)
      let start = Int.random(in: 0...other.count, using: &random)
      bytes.insert(contentsOf: other[start...].prefix(60), at: place)
    case 3:
      let part = Array(bytes[place..<end])
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes.insert(contentsOf: part, at: place)
      }
    case 4: bytes.removeSubrange(place...)
    default: bytes.replaceSubrange(place..<min(place + 2, end), with: pick(Self.words))
    }
  }
}
