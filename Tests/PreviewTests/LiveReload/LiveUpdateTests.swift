import Testing

@testable import Preview

@Suite("A page in a browser")
struct LiveUpdateTests {
  private func page(_ path: String, in site: PreviewSite) -> LivePage {
    LivePage(path: path, version: site.page(at: path).version)
  }

  private func action(
    _ path: String,
    from old: PreviewSite,
    to new: PreviewSite
  ) -> LiveMessage.Action? {
    LiveUpdate(from: PreviewState(site: old), to: PreviewState(site: new))
      .message(for: page(path, in: old)).message?.action
  }

  @Test("reloads where it changed, and only there")
  func reload() {
    let old = SampleSite.site()
    let new = SampleSite.site(["routes/index.html": "<body>Other</body>"])
    #expect(action("/routes/", from: old, to: new) == .reload)
    #expect(action("/", from: old, to: new) == nil)
    #expect(action("/nothing/", from: old, to: new) == nil)
  }

  @Test("reloads where its page came, went, or is elsewhere")
  func comingAndGoing() {
    let old = SampleSite.site()
    let new = SampleSite.site(["new/index.html": "<body>New</body>"])
    #expect(action("/new/", from: old, to: new) == .reload)
    #expect(action("/new/", from: new, to: old) == .reload)
    #expect(action("/", from: old, to: SampleSite.site(basePath: "/base/")) == .reload)
  }

  @Test("reloads where a picture that it shows has other content under the same name")
  func pictures() {
    let shown = "<body><img src=\"/a%20b.png\"></body>"
    let old = SampleSite.site(["index.html": shown, "a b.png": "1"])
    let new = SampleSite.site(["index.html": shown, "a b.png": "2"])
    #expect(action("/", from: old, to: new) == .reload)
    #expect(action("/routes/", from: old, to: new) == nil)
  }

  @Test(
    "reloads for a picture however its address is escaped",
    arguments: [
      "/a%20&amp;%20b's.png", "/a%20&amp;%20b&#39;s.png", "/a%20&amp;%20b&#x27;s.png",
      "/a%20%26%20b%27s.png", "/a%20&%20b's.png",
    ]
  )
  func escapes(address: String) {
    let shown = "<body><img src=\"\(address)\"></body>"
    let old = SampleSite.site(["index.html": shown, "a & b's.png": "1"])
    let new = SampleSite.site(["index.html": shown, "a & b's.png": "2"])
    #expect(action("/", from: old, to: new) == .reload)
    #expect(action("/routes/", from: old, to: new) == nil)
  }

  @Test("reloads where a style sheet that it names shows what has other content")
  func shownByStyles() {
    func site(_ font: String, _ digest: String = "0123456789") -> PreviewSite {
      SampleSite.site([
        "index.html": "<link rel=stylesheet href=/assets/css/own.\(digest).css>",
        "assets/css/own.\(digest).css": "p { background: url(../fonts/a%20b.woff2) } /*\(digest)*/",
        "assets/fonts/a b.woff2": font,
      ])
    }
    let old = site("1")
    #expect(action("/", from: old, to: site("2")) == .reload)
    #expect(action("/routes/", from: old, to: site("2")) == nil)
    #expect(action("/", from: old, to: site("2", "aaaaaaaaaa")) == .reload)
    #expect(action("/", from: old, to: site("1", "aaaaaaaaaa")) != .reload)
  }

  @Test("reloads where a style sheet changed and a picture that it shows, too")
  func stylesAndPictures() {
    func site(_ digest: String, _ picture: String) -> PreviewSite {
      SampleSite.site([
        "index.html": "<link rel=stylesheet href=/site.\(digest).css><img src=/plain.png>",
        "site.\(digest).css": digest,
        "plain.png": picture,
      ])
    }
    let old = site("aaaaaaaaaa", "1")
    #expect(action("/", from: old, to: site("bbbbbbbbbb", "2")) == .reload)
    #expect(action("/", from: old, to: site("bbbbbbbbbb", "1")) != .reload)
  }

  @Test("takes another style sheet without loading anew, where nothing else changed")
  func styles() {
    func site(_ digest: String, _ text: String = "Home") -> PreviewSite {
      PreviewSite(
        basePath: "/base/",
        files: SampleSite.site([
          "index.html":
            "<link rel=stylesheet href=/base/css/site.\(digest).css><body>\(text)</body>",
          "css/site.\(digest).css": digest,
        ]).files
      )
    }
    let old = site("aaaaaaaaaa")
    let path = "/base/"
    let addresses = ["/base/css/site.aaaaaaaaaa.css": "/base/css/site.bbbbbbbbbb.css"]
    let new = site("bbbbbbbbbb")
    let version = new.page(at: path).version
    #expect(action(path, from: old, to: new) == .restyle(addresses, version: version))
    #expect(action(path, from: old, to: site("bbbbbbbbbb", "Else")) == .reload)
    #expect(action(path, from: old, to: site("aaaaaaaaaa", "Else")) == .reload)
    let stale = LivePage(path: path, version: "older")
    let update = LiveUpdate(from: PreviewState(site: old), to: PreviewState(site: new))
    #expect(update.message(for: stale).message?.action == .reload)
    #expect(update.message(for: stale).page.version == version)
  }

  @Test("is told what is wrong, once, and when it is mended")
  func failures() {
    let site = SampleSite.site()
    let failure = PreviewFailure(title: "1 error", text: "error")
    let good = PreviewState(site: site)
    let bad = PreviewState(site: site, failure: failure)
    func message(_ old: PreviewState, _ new: PreviewState) -> LiveMessage? {
      LiveUpdate(from: old, to: new).message(for: page("/", in: site)).message
    }
    #expect(message(good, bad) == LiveMessage(.keep, failure: failure))
    #expect(message(bad, bad) == nil)
    #expect(message(bad, good) == LiveMessage(.keep, failure: nil))
    #expect(message(good, good) == nil)
  }

  @Test("that is cut off and comes back learns what it missed")
  func greeting() {
    let site = SampleSite.site()
    let state = PreviewState(site: site)
    #expect(LiveUpdate.greeting(for: page("/", in: site), in: state)?.action == .keep)
    let stale = LivePage(path: "/", version: "older")
    #expect(LiveUpdate.greeting(for: stale, in: state)?.action == .reload)
    let waiting = LivePage(path: "/", version: "none")
    #expect(LiveUpdate.greeting(for: waiting, in: PreviewState())?.action == .keep)
    #expect(LiveUpdate.greeting(for: waiting, in: state)?.action == .reload)
  }

  @Test("that waits for the first site loads when it is there")
  func firstSite() {
    let waiting = LivePage(path: "/", version: "none")
    let update = LiveUpdate(from: PreviewState(), to: PreviewState(site: SampleSite.site()))
    #expect(update.message(for: waiting).message?.action == .reload)
  }

  @Test("is told in JSON that no text can break out of")
  func json() {
    let failure = PreviewFailure(title: "1 \"error\"", text: "a\n\u{2028}</script>\\")
    let text = LiveMessage(.restyle(["/a": "/b"], version: "v"), failure: failure).text
    #expect(
      text.filter { $0 != "\n" && $0 != " " }
        == #"{"action":"restyle","version":"v","styles":{"/a":"/b"},"failure":{"title":"1\"error\"","#
        + #""text":"a\n\u2028</script>\\"}}"#
    )
  }
}
