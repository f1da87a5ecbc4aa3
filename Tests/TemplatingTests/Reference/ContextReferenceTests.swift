import TestSupport
import Testing

@testable import Templating

@Suite("The reference of contexts")
struct ContextReferenceTests {
  private static let reference = ContextReference(
    entries: [
      TemplateEntry("page.html", context: RecordShape(Branch.self)),
      TemplateEntry(
        "other.html",
        context: RecordShape(
          name: "Other",
          fields: [
            FieldShape("options", .record(.atLoad("Options")), "What the theme may set."),
            FieldShape("tree", .list(of: .record(RecordShape(Branch.self))), "A | B."),
          ]
        )
      ),
    ],
    shapesGivenAtLoad: [
      "Options": RecordShape(name: "Options", fields: [FieldShape("accent", .text, "A colour.")])
    ]
  )

  @Test("lists every template and record with their fields")
  func text() throws {
    try GoldenFile(beside: #filePath, "../Fixtures/contexts.txt").check(Self.reference.text)
  }

  @Test("is Markdown for the documentation")
  func markdown() throws {
    try GoldenFile(beside: #filePath, "../Fixtures/contexts.md").check(Self.reference.markdown)
  }

  @Test("has one line for each filter and test")
  func language() {
    #expect(LanguageReference.filters.count > 40)
    #expect(LanguageReference.filters.allSatisfy { $0.documentation.hasSuffix(".") })
    #expect(LanguageReference.tests.allSatisfy { $0.documentation.hasSuffix(".") })
    #expect(
      LanguageReference.filters.first { $0.name == "replace" }?.parameters == "old, new, [count]"
    )
  }
}
