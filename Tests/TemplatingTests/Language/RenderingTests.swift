import HTML
import Testing

@testable import Templating

@Suite("Rendering")
struct RenderingTests {
  private static let tree = TreeNode(
    title: "a",
    children: [TreeNode(title: "b", children: [TreeNode(title: "c")])]
  )

  @Test("merges constant text into one step")
  func merged() {
    let main = "<p>{# x #}a{{ 'b' }}{% set x = 1 %}{{ x }}{{ 'c' ~ 'd' | upper }}</p>"
    let (set, _) = Rendering.load(["main.html": main], RecordShape(name: "C", fields: []))
    #expect(set?["main.html"]?.program.steps.count == 1)
  }

  @Test("prints a gap, and traps on nothing, for a context of another shape")
  func wrongContext() throws {
    let main = """
      {{ title }}{% for c in children recursive %}{{ c.title }}{{ loop(c.children) }}{% endfor %}\
      {{ title | upper }}{{ children | length }}{{ children | map(attribute='title') | join }}
      """
    let (set, diagnostics) = Rendering.load(["main.html": main], RecordShape(TreeNode.self))
    #expect(diagnostics == [])
    let template = try #require(set?["main.html"])
    let wrong: [Value] = [
      .none, .integer(3), .record([]), .record([.integer(1)]), .list([.none]),
      .record([.text("x"), .text("y")]), .record([.list([.integer(1), .none]), .list([])]),
    ]
    for value in wrong {
      var output: [UInt8] = []
      template.render(context: value, into: &output)
    }
  }

  @Test("appends to what is there already")
  func appends() {
    let (set, _) = Rendering.load(["main.html": "b"], RecordShape(name: "C", fields: []))
    var output = Array("a".utf8)
    set?["main.html"]?.render(context: .record([]), into: &output)
    #expect(output == Array("ab".utf8))
  }

  @Test("goes no deeper than its limit into a tree")
  func deepTree() throws {
    var tree = TreeNode(title: "leaf")
    for _ in 0..<1_000 { tree = TreeNode(title: "x", children: [tree]) }
    let main = "{% for c in children recursive %}{{ c.title }}{{ loop(c.children) }}{% endfor %}"
    let (set, _) = Rendering.load(["main.html": main], RecordShape(TreeNode.self))
    var output: [UInt8] = []
    try #require(set?["main.html"]).render(context: tree.templateValue, into: &output)
    #expect(output.count == Machine.depthLimit + 1)
  }

  @Test("gives the same bytes from many threads at once")
  func threads() async throws {
    let main = "{% for c in children recursive %}<{{ c.title }}{{ loop(c.children) }}{% endfor %}"
      .split(separator: "<").joined(separator: "(")
    let (set, _) = Rendering.load(["main.html": main], RecordShape(TreeNode.self))
    let template = try #require(set?["main.html"])
    let value = Self.tree.templateValue
    var expected: [UInt8] = []
    template.render(context: value, into: &expected)
    let wanted = expected
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask {
          var output: [UInt8] = []
          for _ in 0..<50 {
            output.removeAll()
            template.render(context: value, into: &output)
            if output != wanted { return false }
          }
          return true
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(results)
  }

  @Test("recursive loops come back to their own names")
  func recursion() {
    let main = """
      {% for c in children recursive %}{% set name = c.title %}{% for i in range(2) %}{{ i }}\
      {{ loop.index }}{% endfor %}{{ loop(c.children) }}{{ name }}{{ c.title }}{% endfor %}
      """
    let (set, diagnostics) = Rendering.load(["main.html": main], RecordShape(TreeNode.self))
    #expect(diagnostics == [])
    var output: [UInt8] = []
    set?["main.html"]?.render(context: Self.tree.templateValue, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "01120112ccbb")
  }
}
