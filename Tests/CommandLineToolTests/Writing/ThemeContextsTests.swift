import CommandLineTool
import SiteGenerator
import Templating
import TestSupport
import Testing

@Suite("attain theme contexts")
struct ThemeContextsTests {
  @Test("is a page of the documentation that says what the program says")
  func page() throws {
    try GoldenFile(
      beside: #filePath,
      "../../../Sources/SiteGenerator/SiteGenerator.docc/TemplateContexts.md"
    ).check(ThemeContexts.ofAnyTheme.markdown)
  }

  @Test("gives every template and record a section of its own, and every field a line")
  func complete() {
    let page = ThemeContexts.ofAnyTheme.markdown
    let titles = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(Set(titles).count == titles.count)
    for template in TemplateEntries.all.keys {
      #expect(titles.contains("## `\(template)`"))
    }
    // A field without a word about it would end in an empty cell.
    #expect(!page.contains("|  |"))
  }

  @Test("shows a template with every record that it leads to, and no other")
  func one() async {
    let run = await RecordedRun("theme", "contexts", "glossary", "--site", "/nowhere")
    #expect(run.status == .clean)
    #expect(run.output.hasPrefix("glossary.html\n  site     Site"))
    let titles = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(titles.contains("Site"))
    #expect(!titles.contains("Matrix"))
    #expect(run.said.contains("There is no theme here"))
  }

  @Test("lists what the theme of the site declares")
  func options() async {
    let site = FixtureFolder(beside: #filePath, "../../..").path
    let run = await RecordedRun("theme", "contexts", "page.html", "--site", site)
    #expect(run.status == .clean)
    #expect(run.output.contains("\nOptions\n"))
    #expect(run.output.contains("  footerNote"))
    #expect(run.errors.isEmpty)
    let page = await RecordedRun("theme", "contexts", "--format", "markdown", "--site", site)
    #expect(page.output.contains("| `footerNote` | text? |"))
    let all = await RecordedRun("theme", "contexts", "--site", site)
    #expect(all.output.contains("\nFilters\n"))
    #expect(all.output.contains("asset(path)"))
    #expect(all.output.contains("  relative_url"))
  }

  @Test(
    "names the nearest template to one that is not there",
    arguments: [("rout", "'route.html'"), ("partials/card", "a partial sees")]
  )
  func unknown(name: String, reason: String) async {
    let run = await RecordedRun("theme", "contexts", name, "--site", "/nowhere")
    #expect(run.status == .usage)
    #expect(run.said.contains(reason))
  }
}
