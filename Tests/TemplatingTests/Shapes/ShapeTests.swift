import Testing

@testable import Templating

@Suite("A shape")
struct ShapeTests {
  @Test(
    "reads what a theme's declarations write",
    arguments: [
      ("text", Shape.text), ("integer?", .optional(.integer)), ("list of url", .list(of: .url)),
      ("list of text?", .optional(.list(of: .text))),
    ]
  )
  func written(text: String, shape: Shape) {
    #expect(Shape(written: text) == shape)
  }

  @Test("does not read what is no plain value", arguments: ["html", "Page", "", "list of", "list"])
  func unwritten(text: String) {
    #expect(Shape(written: text) == nil)
  }

  @Test("meets another one")
  func joined() {
    #expect(Shape.text.joined(with: .text) == .text)
    #expect(Shape.text.joined(with: .nothing) == .optional(.text))
    #expect(Shape.text.joined(with: .integer) == .mixed([.integer, .text]))
    #expect(Shape.optional(.text).joined(with: .integer) == .optional(.mixed([.integer, .text])))
    #expect(Shape.list(of: .nothing).joined(with: .list(of: .text)) == .list(of: .text))
    #expect(Shape.mixed([.integer, .text]).joined(with: .text) == .mixed([.integer, .text]))
  }
}
