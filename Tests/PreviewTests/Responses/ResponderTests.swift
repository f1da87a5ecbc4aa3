import Preview
import SiteGenerator
import Testing

@Suite("An answer of the preview")
struct ResponderTests {
  @Test(
    "finds the page of an address and leaves out what is not one",
    arguments: [
      ("/", 200), ("/index.html", 200), ("/routes/", 200), ("/routes/index.html", 200),
      ("/?a=1", 200), ("/%69ndex.html", 200), ("/routes", 302), ("/nothing/", 404),
      ("/routes/route-2/", 404), ("/data.json/", 404), ("/Index.html", 404),
      ("/routes//", 404), ("//", 404), ("//evil.example/", 404), ("/./index.html", 404),
    ]
  )
  func pages(target: String, status: Int) {
    #expect(SampleSite.response(target).status == status)
  }

  @Test(
    "reaches nothing but the outputs of the build",
    arguments: [
      "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
      "/%2E%2E%2Findex.html",
      "/routes%2findex.html", "/..\\..\\etc", "/%5c..%5cetc", "/index.html%00",
      "/index.html%00.css",
      "/%c0%ae%c0%ae/etc/passwd", "/%ff", "/%", "/%2", "/%zz", "/routes/../index.html",
      "/%0aindex.html",
    ]
  )
  func escapes(target: String) {
    #expect(SampleSite.response(target).status == 404)
  }

  @Test("sends a folder without its slash on, with the query, and never to another host")
  func redirects() {
    #expect(SampleSite.response("/routes")["Location"] == "/routes/")
    #expect(SampleSite.response("/routes?a=1&b=2")["Location"] == "/routes/?a=1&b=2")
    let odd = SampleSite.site(["a b é/index.html": "<body>"])
    #expect(SampleSite.response("/a%20b%20%c3%a9", site: odd)["Location"] == "/a%20b%20%C3%A9/")
  }

  @Test("keeps the path that the published site will have")
  func basePath() {
    let site = SampleSite.site(basePath: "/a b/attain/")
    func status(_ target: String) -> Int { SampleSite.response(target, site: site).status }
    #expect(SampleSite.response("/", site: site)["Location"] == "/a%20b/attain/")
    #expect(SampleSite.response("/a%20b/attain", site: site)["Location"] == "/a%20b/attain/")
    #expect(status("/a%20b/attain/") == 200)
    #expect(status("/a%20b/attain/routes/") == 200)
    #expect(
      SampleSite.response("/a%20b/attain/routes", site: site)["Location"] == "/a%20b/attain/routes/"
    )
    #expect(status("/routes/") == 404)
    #expect(status("/a%20b/attainroutes/") == 404)
  }

  @Test("says what a file is")
  func types() {
    let site = SampleSite.site(["a.ics": "", "b.SVG": "", "c": "", "d.pdf": "", "feed.xml": ""])
    func type(_ target: String) -> String? {
      SampleSite.response(target, site: site)["Content-Type"]
    }
    #expect(type("/") == "text/html; charset=utf-8")
    #expect(type("/assets/css/site.0123456789.css") == "text/css; charset=utf-8")
    #expect(type("/data.json") == "application/json")
    #expect(type("/a.ics") == "text/calendar; charset=utf-8")
    #expect(type("/b.SVG") == "image/svg+xml; charset=utf-8")
    #expect(type("/c") == "application/octet-stream")
    #expect(type("/d.pdf") == "application/pdf")
    #expect(type("/feed.xml") == "application/xml; charset=utf-8")
    #expect(type("/nothing/") == "text/html; charset=utf-8")
  }

  @Test("has the script in pages, before their end, and in nothing else")
  func injection() {
    let page = SampleSite.response("/").text
    #expect(page.hasPrefix("<!doctype html><html><body><p>Home</p><script defer src="))
    #expect(page.hasSuffix("</script></body></html>"))
    #expect(!SampleSite.response("/data.json").text.contains("script"))
    let bare = SampleSite.site(["bare.html": "<p>No end", "upper.html": "<P>x</BODY>"])
    #expect(SampleSite.response("/bare.html", site: bare).text.hasPrefix("<p>No end<script"))
    #expect(SampleSite.response("/upper.html", site: bare).text.hasSuffix("</script></BODY>"))
    #expect(
      SampleSite.response("/.attain/live.js")["Content-Type"] == "text/javascript; charset=utf-8"
    )
  }

  @Test("shows the site's own page where there is none")
  func missing() {
    let response = SampleSite.response("/nothing/")
    #expect(response.status == 404)
    #expect(response.text.contains("Nothing here"))
    #expect(response.text.contains("live.js"))
    let bare = PreviewSite(basePath: "/", files: OutputTable())
    #expect(SampleSite.response("/nothing/", site: bare).text.contains("There is no page here"))
  }

  @Test("shows what is wrong where no site could be built yet, as text")
  func failure() {
    let failure = PreviewFailure(title: "1 error", text: "error: <b>bad</b> & \"worse\"")
    let response = SampleSite.response("/any/", site: nil, failure: failure)
    #expect(response.status == 503)
    #expect(response.text.contains("error: &lt;b&gt;bad&lt;/b&gt; &amp; &quot;worse&quot;"))
    #expect(response.text.contains("data-version=\"none\""))
    #expect(SampleSite.response("/", failure: failure).status == 200)
  }

  @Test("has the fields of a safe answer, whatever it says", arguments: ["/", "/x/", "/routes"])
  func safety(target: String) {
    let response = SampleSite.response(target)
    #expect(response["Cache-Control"] == "no-store")
    #expect(response["X-Content-Type-Options"] == "nosniff")
    #expect(response["Content-Security-Policy"] == "frame-ancestors 'self'")
    #expect(response["Cross-Origin-Resource-Policy"] == "same-origin")
  }

  @Test("only reads", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get"])
  func methods(method: String) {
    let response = SampleSite.response("/", method: method)
    #expect(response.status == 405)
    #expect(response["Allow"] == "GET, HEAD")
  }

  @Test(
    "to HEAD is the head of the answer to GET",
    arguments: ["/", "/x/", "/routes", "/data.json"]
  )
  func head(target: String) {
    let get = SampleSite.response(target)
    let head = SampleSite.response(target, method: "HEAD")
    #expect(head.status == get.status)
    #expect(head.body == .none)
    #expect(head["Content-Length"] == String(get.text.utf8.count))
    #expect(head["ETag"] == get["ETag"])
  }

  @Test(
    "is given to this machine's names, and to no other that leads here",
    arguments: [
      ("localhost", 200), ("localhost:8080", 200), ("LocalHost:1", 200), ("127.0.0.1:8080", 200),
      ("127.1.2.3", 200), ("[::1]:8080", 200), ("my.localhost:80", 200),
      ("evil.example", 421), ("evil.example:8080", 421), ("localhost.evil.example", 421),
      ("127.0.0.1.evil.example", 421), ("evillocalhost", 421), ("10.0.0.1", 421), ("[::2]", 421),
      ("", 421), (":8080", 421), ("localhost:80a", 421), ("localhost:8080, evil.example", 421),
      ("[::1", 421), ("user@localhost", 421), ("127.0.0.1.", 421), ("127.0.0.256", 421),
    ]
  )
  func hosts(host: String, status: Int) {
    #expect(SampleSite.response("/", ["host": host]).status == status)
  }

  @Test("is given to the names that --host allows")
  func remoteHosts() throws {
    let one = try #require(PreviewHost("192.168.1.20")).allowedHosts
    #expect(one.allows("192.168.1.20:8080"))
    #expect(!one.allows("192.168.1.21:8080"))
    let all = try #require(PreviewHost("0.0.0.0")).allowedHosts
    #expect(all.allows("10.1.2.3"))
    #expect(all.allows("[fe80::1]:8080"))
    #expect(!all.allows("evil.example"))
    #expect(!all.allows("10.1.2.3.evil.example"))
  }

  @Test("needs a host")
  func noHost() {
    let request = PreviewRequest("GET", "/")
    let answer = Responder(PreviewState(site: SampleSite.site()), hosts: AllowedHosts())
      .answer(request)
    guard case .response(let response) = answer else { Issue.record("upgraded"); return }
    #expect(response.status == 400)
  }
}
