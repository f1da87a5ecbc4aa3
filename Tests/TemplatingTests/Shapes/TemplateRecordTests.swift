import Testing

@testable import Templating

struct Branch: TemplateRecord {
  var title: String
  var href: TemplateURL = "/"
  var note: String?
  var children: [Branch] = []

  static let recordName = "Branch"
  static let fields: [RecordField<Branch>] = [
    RecordField("title", "The text to show.", \.title),
    RecordField("href", "The address.", \.href),
    RecordField("note", "A remark.", \.note),
    RecordField("children", "What lies below.", \.children),
  ]
}

@Suite("A record type")
struct TemplateRecordTests {
  @Test("declares its shape and its value in one list")
  func oneList() {
    let tree = Branch(title: "Home", children: [Branch(title: "Leaf", note: "new")])
    let shapes = RecordShape(Branch.self).fields
    #expect(shapes.map(\.name) == ["title", "href", "note", "children"])
    #expect(shapes.map(\.shape.description) == ["text", "url", "text?", "list of Branch"])
    let leaf = Value.record([.text("Leaf"), .url("/"), .text("new"), .list([])])
    #expect(tree.templateValue == .record([.text("Home"), .url("/"), .none, .list([leaf])]))
  }

  @Test("an address with another scheme becomes one that leads nowhere")
  func unsafeAddress() {
    #expect(TemplateURL("java\tscript:alert(1)").text == "about:invalid")
    #expect(TemplateURL("https://example.org/?a=b").text == "https://example.org/?a=b")
  }
}
