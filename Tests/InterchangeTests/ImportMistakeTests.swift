import Competences
import Diagnostics
import Interchange
import TestSupport
import Testing

/// Each mark in a text is a place that a diagnostic must point at, in the order of the text.
@Suite("What is wrong with an imported file")
struct ImportMistakeTests {
  @Test(
    "in a table is named with its row and column",
    arguments: [
      ("⟦kode⟧,title\nA,B\n", "column 'code' is missing"),
      ("code,title,⟦guidanse⟧\nA,B,C\n", "column 'guidanse' is not known"),
      ("code,title,group\n⟦A,B⟧\n", "row 2 ends before column 3, 'group'"),
      ("code,title\nA,B\nA2,B,⟦C⟧\n", "row 3 has a column 3, and the header has 2"),
      ("code,title\n⟦,B⟧\n", "column 'code' of row 2 is empty"),
      ("code,title\nA,⟦\"⟧B\n", "quotation mark of row 2, column 2 is never closed"),
      ("code,title\nA,5⟦\"⟧ disk\n", "quotation mark in the middle of row 2, column 2"),
      ("code,title\nA,\"B\"⟦ C⟧\n", "text after the closing quotation mark of row 2, column 2"),
      ("code,title\nA,B\n⟦A⟧,C\n", "competence 'A' is defined twice in x@1"),
      (
        "code;title;minimumEvidence\nA;B;⟦two⟧\n",
        "column 'minimumEvidence' of row 2 is no whole number"
      ),
      (
        "code,title,group\nA,B,G\nC,D,H\nE,F,⟦G⟧\n",
        "group 'G' continues in row 4 after other groups"
      ),
      (
        "code,title,group,groupCode\nA,B,G > H,⟦G⟧\n",
        "groupCode of row 2 has 1 parts, and its group 2"
      ),
    ]
  )
  func csv(marked: String, message: String) throws {
    try check(marked, .csv, [message])
  }

  @Test("in a table without anything is its header")
  func emptyTable() throws {
    for text in ["", "\n\n", "A,B\n"] {
      let messages = read(SourceText(path: "x.csv", text: text), .csv).diagnostics.map(\.message)
      #expect(messages.filter { $0.hasSuffix("is missing") }.count == 2, "\(messages)")
    }
  }

  @Test("in a table is reported all at once")
  func allAtOnce() throws {
    try check(
      "code,title,⟦titel⟧\n⟦A⟧\n⟦,B,C⟧\nD,E,F,⟦G⟧\n",
      .csv,
      [
        "column 'titel' is not known", "row 2 ends before column 2, 'title'",
        "column 'code' of row 3 is empty", "row 4 has a column 4, and the header has 3",
      ]
    )
  }

  @Test(
    "where it should be JSON is the first place that is not",
    arguments: [
      ("{\"a\": 1,⟦}⟧", "'}' where a key between quotation marks should stand"),
      ("{\"a\" ⟦1⟧}", "'1' where ':' after the key 'a' should stand"),
      ("[1 ⟦2⟧]", "'2' where ',' or ']' should stand"),
      ("{\"a\": ⟦⟧", "file ends where a value should stand"),
      ("{} ⟦x⟧", "'x' where the end of the file should stand"),
      ("{\"a\": ⟦\"⟧b}", "text without its closing quotation mark"),
      ("[\"⟦\\x⟧\"]", "'\\x' is no escape of JSON"),
      ("[\"⟦\\ud800⟧\"]", "half of a surrogate pair"),
      ("[0⟦1⟧]", "'1' where ',' or ']' should stand"),
      ("[1.⟦]⟧", "']' where a digit should stand"),
      ("[⟦nul⟧l]".replacing("⟦nul⟧l", with: "⟦N⟧aN"), "'N' where a value should stand"),
      ("{\"a\": 1, ⟦\"a\"⟧: 2}", "key 'a' is written twice in one object"),
      ("[\"a⟦\n⟧\"]", "control character in a text"),
    ]
  )
  func json(marked: String, message: String) throws {
    try check(marked, .json, [message])
  }

  @Test("in a file nested beyond reason is found without trouble")
  func depth() throws {
    let text = String(repeating: "[", count: 100_000)
    let imported = read(SourceText(path: "x.json", text: text), .json)
    #expect(imported.diagnostics.map(\.message) == ["value nested more than 64 deep"])
  }

  @Test(
    "in a CASE package is named with the place of what leads nowhere",
    arguments: [
      (
        #"[⟦"b"⟧ a]"#, "origin of an association, 'b', is no item of the package"
      ),
      (
        #"[a ⟦"z"⟧]"#, "destination of an association, 'z', is no item of the package"
      ),
    ]
  )
  func danglingAssociation(marked: String, message: String) throws {
    let ends = marked.dropFirst().dropLast().split(separator: " ").map(String.init)
    func end(_ text: String) -> String { text.contains("⟦") ? text : "\"\(text)\"" }
    try check(
      Self.package(associations: [(end(ends[0]), end(ends[1])), ("\"a\"", "\"doc\"")]),
      .caseNetwork,
      [message]
    )
  }

  @Test("in the hierarchy of a CASE package is a circle, two parents, or none")
  func hierarchy() throws {
    try check(
      Self.package(associations: [("⟦\"a\"⟧", "\"a\"")]),
      .caseNetwork,
      ["item 'A' stands under itself"],
      alsoWithout: ["framework x@1 has no competences"]
    )
    try check(
      Self.package(associations: []).replacing(
        "\"identifier\": \"a\"",
        with: "\"identifier\": ⟦\"a\"⟧"
      ),
      .caseNetwork,
      ["item 'A' is under nothing"]
    )
  }

  @Test("in an item of a CASE package is a code that is missing")
  func itemWithoutCode() throws {
    let package = Self.package(associations: [("\"a\"", "\"doc\"")])
      .replacing("\"humanCodingScheme\": \"A\", ", with: "")
      .replacing("\"identifier\": \"a\", ", with: "\"identifier\": ⟦\"a\"⟧, ")
    try check(
      package,
      .caseNetwork,
      ["item 'Say' has no 'humanCodingScheme'"],
      alsoWithout: ["framework x@1 has no competences"]
    )
  }

  @Test(
    "in a matrix is a standard or a parent that is not there",
    arguments: [
      (#""standardid": ⟦3⟧"#, "standard '3' of element 'A' is not there"),
      (
        #""standardid": 1, "parentelementid": ⟦"9.9"⟧"#,
        "parent '9.9' of element 'A' is not before it in its standard"
      ),
      (#""standardid": ⟦true⟧"#, "'standardid' of standard element is true or false, not a text"),
    ]
  )
  func matrix(element: String, message: String) throws {
    let marked = """
      {"framework": {"name": "F",
        "standards": [{"shortname": "S", "name": "Standard", "standardid": 1}],
        "standardelements": [
          {"shortname": "B", "name": "Beta", "standardid": "1", "elementid": "1.1"},
          {"shortname": "A", "name": "Alpha", \(element)}]}}
      """
    let source = try MarkedText(marked)
    let imported = read(SourceText(path: "x.matrix", text: source.text), .matrix)
    #expect(imported.diagnostics.first?.message == message)
    #expect(imported.diagnostics.first?.location?.range == source.ranges.first)
  }

  @Test("in what names a framework is asked of the command line")
  func identity() {
    let imported = FrameworkImport.read(SourceText(path: "x.csv", text: "code,title\nA,B\n"))
    #expect(
      imported.diagnostics.map(\.message) == [
        "edition of the framework is not in the file", "id of the framework is not in the file",
        "title of the framework is not in the file",
      ]
    )
    #expect(
      imported.diagnostics.map(\.help) == [
        "give it: --edition EDITION", "give it: --id ID", "give it: --title \"TITLE\"",
      ]
    )
    #expect(imported.framework == nil)
  }

  @Test("in its bytes is found whatever the format", arguments: FrameworkFormat.allCases)
  func bytes(format: FrameworkFormat) {
    let source = SourceText(path: "x", bytes: Array("code,title\n".utf8) + [0xE9, 0x0A])
    let imported = read(source, format)
    #expect(imported.diagnostics.first?.message == "byte that is not UTF-8")
    #expect(imported.diagnostics.first?.location?.range == 11..<12)
  }

  @Test("never ends the program, however a file was damaged", arguments: 0..<UInt64(60))
  func damage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let framework = RandomFramework.make(seed: seed)
    for format in FrameworkFormat.allCases {
      var bytes = FrameworkExport.write(framework, as: format).bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes.prefix(place).suffix(20), at: place)
        }
      }
      let imported = read(SourceText(path: "x", bytes: bytes), format)
      for diagnostic in imported.diagnostics {
        let range = diagnostic.location?.range ?? 0..<0
        #expect(range.upperBound <= bytes.count)
      }
    }
  }

  private static func package(associations: [(String, String)]) -> String {
    let list = associations.map { origin, destination in
      """
      {"associationType": "isChildOf", "originNodeURI": {"identifier": \(origin)},
        "destinationNodeURI": {"identifier": \(destination)}}
      """
    }
    return """
      {"CFDocument": {"identifier": "doc", "title": "T"},
       "CFItems": [{"identifier": "a", "humanCodingScheme": "A", "fullStatement": "Say"}],
       "CFAssociations": [\(list.joined(separator: ", "))]}
      """
  }

  private func check(
    _ marked: String,
    _ format: FrameworkFormat,
    _ messages: [String],
    alsoWithout others: [String] = []
  ) throws {
    let text = try MarkedText(marked)
    let imported = read(SourceText(path: "x", text: text.text), format)
    let found = imported.diagnostics.filter { !others.contains($0.message) }
    #expect(found.map(\.message) == messages)
    #expect(found.compactMap { $0.location?.range } == text.ranges)
  }

  private func read(_ source: SourceText, _ format: FrameworkFormat) -> FrameworkImport {
    FrameworkImport.read(
      source,
      as: format,
      identity: FrameworkIdentity(
        id: FrameworkID("x"),
        edition: Edition("1"),
        title: "T"
      )
    )
  }
}
