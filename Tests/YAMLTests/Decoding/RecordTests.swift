import Dates
import Diagnostics
import TestSupport
import Testing
import YAML

/// One key of every type.
private struct Everything: YAMLRecord {
  enum Colour: String, CaseIterable, Sendable {
    case red
    case darkGreen = "dark green"
  }

  let name: Located<String>
  let count: Located<Int>?
  let size: Located<Double>?
  let isOpen: Bool
  let day: Located<CalendarDate>?
  let link: Located<WebAddress>?
  let email: Located<EmailAddress>?
  let colour: Located<Colour>?
  let tags: [Located<String>]
  let parts: [Located<Everything>]
  let extra: Located<YAMLMapping>?
  let byName: [Named<Int>]
  let either: Located<Either<String, YAMLMapping>>?

  init?(_ record: inout RecordReader) {
    let name = record.required("name", .text, "What it is called", otherNames: ["title"])
    count = record.optional("count", .integer(in: 1...9), "How many there are")
    size = record.optional("size", .number, "How large it is")
    isOpen = record.value("open", .yesOrNo, "Whether it is open", default: false)
    day = record.optional("day", .date, "When it was")
    link = record.optional("link", .address, "Where to read more")
    email = record.optional("email", .email, "Where to write to")
    colour = record.optional("colour", .word(Colour.self), "How it looks")
    tags = record.list("tags", of: .text, "What it has to do with")
    parts = record.list("parts", of: .sameRecord(), "What it is made of")
    extra = record.optional("extra", .mapping, "Anything else")
    byName = record.optional("byName", .table(of: .integer), "Numbers by name")?.value ?? []
    either = record.optional(
      "either",
      .either(.text, or: .mapping) { $0.mapping == nil },
      "One or the other"
    )
    guard let name else { return nil }
    self.name = name
  }
}

@Suite("A record read from YAML")
struct RecordTests {
  static let mistakes = [
    "⟦missing-key›count⟧: 1", "⟦empty-value›name:⟧", "⟦empty-value›name: \"  \"⟧",
    "name: ⟦wrong-kind-of-value›[a]⟧", "name: ⟦wrong-kind-of-value›{a: b}⟧",
    "⟦wrong-kind-of-value›- name: a⟧", "⟦wrong-kind-of-value›name⟧",
    "name: a\ncount: ⟦bad-number›1.5⟧", "name: a\ncount: ⟦bad-number›0⟧",
    "name: a\nsize: ⟦bad-number›1,5⟧", "name: a\nsize: ⟦bad-number›1e400⟧",
    "name: a\nsize: ⟦bad-number›nan⟧", "name: a\nopen: ⟦bad-yes-or-no›ye⟧",
    "name: a\nday: ⟦bad-date›2026-13-01⟧", "name: a\nday: ⟦bad-date›4 Juno 2026⟧",
    "name: a\nlink: ⟦bad-address›https://⟧", "name: a\nlink: ⟦bad-address›javascript:alert(1)⟧",
    "name: a\nlink: ⟦bad-address›\"https://a b.org\"⟧", "name: a\nemail: ⟦bad-email›a@b⟧",
    "name: a\ncolour: ⟦unknown-word›green⟧", "name: a\ntags: ⟦wrong-kind-of-value›b⟧",
    "name: a\ntags: [b, ⟦wrong-kind-of-value›[c]⟧, '']", "name: a\ntags:\n  - b\n  -⟦empty-value›⟧",
    "name: a\nparts:\n  - name: b\n  - ⟦missing-key›count⟧: 2\n  - ⟦wrong-kind-of-value›c⟧",
    "name: a\nextra: ⟦wrong-kind-of-value›b⟧", "name: a\nbyName: {b: 1, c: ⟦bad-number›x⟧}",
    "name: a\neither: ⟦wrong-kind-of-value›[b]⟧", "⟦unknown-key›titel⟧: a\n⟦unknown-key›zzz⟧: b",
    "name: a\n⟦unknown-key›name2⟧: b",
  ]

  @Test("reports every value that is not what its key takes", arguments: mistakes)
  func reported(marked: String) throws {
    let marked = try MarkedText(marked)
    let source = marked.source(path: "a.yaml")
    let found = Everything.read(YAMLParser.parse(source), in: source).diagnostics
    #expect(MarkedText.marking(source, with: found) == marked.description)
  }

  @Test("has its values and their places")
  func values() throws {
    let marked = try MarkedText(
      """
      name: ⟦1.10⟧
      count: 3
      size: -1.5
      open: Yes
      day: 2026-02-28
      link: HTTPS://example.org/a?b#c
      email: a@example.org
      colour: dark green
      tags: [a, no]
      parts:
        - name: b
          parts: [{name: c}]
      extra: {z: y}
      byName: {one: 1, two: 2}
      either: text

      """
    )
    let source = marked.source(path: "a.yaml")
    let (value, diagnostics) = Everything.read(YAMLParser.parse(source), in: source)
    #expect(diagnostics.isEmpty)
    let record = try #require(value)
    #expect(record.name == Located("1.10", at: source.location(marked.ranges[0])))
    #expect(record.count?.value == 3)
    #expect(record.size?.value == -1.5)
    #expect(record.isOpen)
    #expect(record.day?.value.iso8601 == "2026-02-28")
    #expect(record.link?.value.text == "HTTPS://example.org/a?b#c")
    #expect(record.email?.value.text == "a@example.org")
    #expect(record.colour?.value == .darkGreen)
    #expect(record.tags.map(\.value) == ["a", "no"])
    #expect(record.parts.first?.value.parts.first?.value.name.value == "c")
    #expect(record.extra?.value.entries.count == 1)
    #expect(record.byName.map(\.value) == [1, 2])
    guard case .first("text") = record.either?.value else {
      Issue.record("not read as the first of the two")
      return
    }
  }

  @Test("takes a key with nothing behind it as absent, unless it must be there")
  func blanks() {
    let source = SourceText(path: "a.yaml", text: "name: a\ncount:\ntags:\nday: ''\n")
    let (value, diagnostics) = Everything.read(YAMLParser.parse(source), in: source)
    #expect(diagnostics.isEmpty)
    #expect(value?.count == nil)
    #expect(value?.tags.isEmpty == true)
    #expect(value?.day == nil)
  }

  @Test("documents itself, once for a record within itself")
  func documentation() {
    let fields = Everything.fields
    #expect(
      fields.map(\.name) == [
        "name", "count", "size", "open", "day", "link", "email", "colour", "tags", "parts",
        "extra", "byName", "either",
      ]
    )
    #expect(fields.filter(\.isRequired).map(\.name) == ["name"])
    #expect(fields.first?.otherNames == ["title"])
    #expect(
      fields.map(\.type.name) == [
        "text", "whole number", "number", "yes or no", "date (YYYY-MM-DD)", "web address",
        "e-mail address", "red | dark green", "list of text", "list of entries like this one",
        "keys and values", "names, each with whole number", "text, or keys and values",
      ]
    )
  }

  @Test(
    "offers the date that was meant",
    arguments: [
      ("4 June 2017", "2017-06-04"), ("4th Jun 2017", "2017-06-04"), ("04/06/2017", "2017-06-04"),
      ("2017-6-4", "2017-06-04"), ("2017/06/04", "2017-06-04"), ("4.6.2017", "2017-06-04"),
      ("31 June 2017", nil), ("June 2017", nil), ("tomorrow", nil), ("4/6/17", nil),
    ]
  )
  func dates(written: String, meant: String?) throws {
    let source = SourceText(path: "a.yaml", text: "name: a\nday: \(written)\n")
    let found = Everything.read(YAMLParser.parse(source), in: source).diagnostics
    #expect(found.map(\.kind) == [YAMLDiagnostics.badDate])
    #expect(found.first?.fixIts.first?.edits.first?.replacement == meant)
  }

  @Test(
    "has a mend that makes the value readable",
    arguments: [
      "name: a\nopen: on", "name: a\nlink: www.example.org", "name: a\ntags: b, c",
      "name: a\ncolour: drak green", "titel: a", "name: a\nday: 4 June 2017",
    ]
  )
  func mends(text: String) throws {
    let source = SourceText(path: "a.yaml", text: text)
    let found = Everything.read(YAMLParser.parse(source), in: source).diagnostics
    #expect(found.count == 1)
    let edits = try #require(found.first?.fixIts.first?.edits)
    let mended = SourceText(
      path: source.path,
      bytes: try #require(SourceEdits.apply(edits, to: source))
    )
    let (value, diagnostics) = Everything.read(YAMLParser.parse(mended), in: mended)
    #expect(diagnostics.isEmpty)
    #expect(value != nil)
  }
}
