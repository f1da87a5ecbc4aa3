import Diagnostics
import Foundation
import Preview
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A preview", .timeLimit(.minutes(5)))
struct PreviewEndToEndTests {
  private let page = "---\ntitle: A page\n---\n\n"

  @Test("tells the page that was changed, and no other, and serves it new")
  func reload() async throws {
    let site = InMemorySite.plain([
      "Content/page.md": page + "One", "Content/other.md": page + "Two",
    ])
    let running = try RunningPreview(site)
    let version = try await running.version(of: "/base/page/")
    let (client, greeting) = try await running.open("/base/page/", version: version)
    #expect(greeting.contains("\"keep\""))
    let other = try await running.version(of: "/base/other/")
    let (bystander, _) = try await running.open("/base/other/", version: other)
    try running.folder.write(page + "Changed", to: "site/Content/page.md")
    let message = try await waiting { try client.receiveFrame() }
    #expect(message.contains("\"reload\""))
    #expect(try await running.get("/base/page/").contains("Changed"))
    let last = try #require(running.all.last)
    #expect(last.change?.paths == ["Content/page.md"])
    #expect(last.reloads == 1)
    // The next thing that the other page hears is about itself.
    try running.folder.write(page + "Changed, too", to: "site/Content/other.md")
    #expect(try await waiting { try bystander.receiveFrame() }.contains("\"reload\""))
    await running.stop()
  }

  @Test("lays what is wrong over the last good page, and takes it away when it is mended")
  func failure() async throws {
    let running = try RunningPreview(.plain(["Content/page.md": page + "Good"]))
    let version = try await running.version(of: "/base/page/")
    let (client, _) = try await running.open("/base/page/", version: version)
    try running.folder.write(page + "[x](nowhere.md)", to: "site/Content/page.md")
    let message = try await waiting { try client.receiveFrame() }
    #expect(message.contains("\"keep\""))
    #expect(message.contains("broken-link"))
    #expect(message.contains("Content/page.md:5:5"))
    #expect(try await running.get("/base/page/").contains("Good"))
    let (_, greeting) = try await running.open("/base/page/", version: version)
    #expect(greeting.contains("broken-link"))
    try running.folder.write(page + "Good", to: "site/Content/page.md")
    let mended = try await waiting { try client.receiveFrame() }
    #expect(mended.contains("\"keep\""))
    #expect(mended.contains("\"failure\": null"))
    await running.stop()
  }

  @Test("shows what keeps the first site from being built, and then the site")
  func firstFailure() async throws {
    let running = try RunningPreview(.plain(["Content/page.md": "no title"]))
    let page = try await running.get("/")
    #expect(page.hasPrefix("HTTP/1.1 503 "))
    #expect(page.contains("front-matter-missing"))
    let (client, greeting) = try await running.open("/base/", version: "none")
    #expect(greeting.contains("front-matter-missing"))
    try running.folder.write(self.page, to: "site/Content/page.md")
    #expect(try await waiting { try client.receiveFrame() }.contains("\"reload\""))
    #expect(try await running.get("/base/").hasPrefix("HTTP/1.1 200 "))
    await running.stop()
  }

  @Test("keeps the last good site while the folder is gone, and follows it when it is back")
  func siteGone() async throws {
    let running = try RunningPreview(.plain(["Content/page.md": page + "Good"]))
    let version = try await running.version(of: "/base/page/")
    let (client, _) = try await running.open("/base/page/", version: version)
    try running.rename("site", "away")
    #expect(try await waiting { try client.receiveFrame() }.contains("no-content"))
    #expect(try await running.get("/base/page/").contains("Good"))
    try running.rename("away", "site")
    #expect(try await waiting { try client.receiveFrame() }.contains("\"failure\": null"))
    try running.folder.write(page + "Better", to: "site/Content/page.md")
    #expect(try await waiting { try client.receiveFrame() }.contains("\"reload\""))
    await running.stop()
  }

  @Test("exchanges style sheets without loading anew")
  func styles() async throws {
    var site = InMemorySite.plain(["Themes/plain/assets/site.css": "p { color: red }"])
    site["Themes/plain/templates/base.html"] = """
      <!doctype html><html lang="en"><head><title>{{ page.title }}</title>
      <link rel="stylesheet" href="{{ asset("site.css") }}"></head>
      <body>{% block main %}{{ page.body }}{% endblock %}</body></html>

      """
    let running = try RunningPreview(site)
    let version = try await running.version(of: "/base/")
    let (client, _) = try await running.open("/base/", version: version)
    try running.folder.write("p { color: green }", to: "site/Themes/plain/assets/site.css")
    let message = try await waiting { try client.receiveFrame() }
    #expect(message.contains("\"restyle\""))
    #expect(message.contains("/base/assets/site."))
    // The page now counts as new: what comes next is about the next change.
    try running.folder.write(page + "Other", to: "site/Content/index.md")
    #expect(try await waiting { try client.receiveFrame() }.contains("\"reload\""))
    await running.stop()
  }

  @Test("refuses with warnings, too, where it is strict")
  func strictness() async throws {
    let overdue = "---\ntitle: A page\nreviewDue: 2020-01-01\n---\n"
    let running = try RunningPreview(.plain(["Content/page.md": overdue]), strictly: true)
    #expect(try await running.get("/").hasPrefix("HTTP/1.1 503 "))
    await running.stop()
  }
}
