import Diagnostics
import Testing

@testable import Templating

@Suite("A site's own functions")
struct HostTests {
  private static let context = TestContext(json: #"{"path": "css/site.css", "page": "/a/"}"#)

  @Test("are worked out at load where their arguments are literals")
  func folded() {
    let (set, _) = Rendering.load(
      ["main.html": "<link href=\"{{ asset('css/site.css') }}\">"],
      Self.context.shape,
      host: .example
    )
    let template = set?["main.html"]
    #expect(template?.hostResults == ["asset('css/site.css') = /assets/css/site.css"])
    #expect(template?.hostCalls == [])
    #expect(template?.program.steps.count == 1)
  }

  @Test("are called at run time with values of the page")
  func called() {
    let (set, _) = Rendering.load(
      ["main.html": "{{ asset(path) }} {{ page | relative_url }}"],
      Self.context.shape,
      host: .example
    )
    #expect(set?["main.html"]?.hostCalls == ["asset", "relative_url"])
    #expect(
      Rendering.text(
        ["main.html": "{{ asset(path) }} {{ page | relative_url }}"],
        Self.context,
        host: .example
      ) == "/assets/css/site.css /base/a/"
    )
  }

  @Test("take arguments by name, and have defaults")
  func arguments() {
    #expect(
      Rendering.text(
        ["main.html": "{{ page | relative_url(base='/x') }} {{ asset(path=path) }}"],
        Self.context,
        host: .example
      ) == "/x/a/ /assets/css/site.css"
    )
  }

  @Test("mend an argument that is nearly right")
  func nearMiss() throws {
    let (_, diagnostics) = Rendering.load(
      ["main.html": "{{ asset(\"css/sit.css\") }}"],
      Self.context.shape,
      host: .example
    )
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.message == "asset 'css/sit.css' does not exist")
    #expect(diagnostic.fixIts.first?.edits.first?.replacement == "\"css/site.css\"")
    #expect(diagnostic.location?.range == 9..<22)
  }

  @Test("may stand in map")
  func mapped() {
    #expect(
      Rendering.text(
        ["main.html": "{{ [page, page] | map('relative_url') | join(' ') }}"],
        Self.context,
        host: .example
      ) == "/base/a/ /base/a/"
    )
  }
}
