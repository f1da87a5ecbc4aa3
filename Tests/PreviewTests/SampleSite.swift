import Preview
import SiteGenerator

/// A small site in memory, as a build would leave it.
enum SampleSite {
  static let home = "<!doctype html><html><body><p>Home</p></body></html>"

  static func site(
    _ texts: [String: String] = [:],
    basePath: String = "/"
  ) -> PreviewSite {
    let standard = [
      "index.html": home,
      "404.html": "<!doctype html><html><body>Nothing here</body></html>",
      "routes/index.html": "<!doctype html><html><body>Routes</body></html>",
      "assets/css/site.0123456789.css": "p { color: red }",
      "data.json": "0123456789",
    ]
    let all = standard.merging(texts) { _, new in new }
    var files: [OutputPath: ServedFile] = [:]
    for (path, text) in all {
      if let path = OutputPath(path) { files[path] = ServedFile(Array(text.utf8)) }
    }
    return PreviewSite(basePath: basePath, files: OutputTable(files))
  }

  /// The answer of the site to a request from this machine.
  static func answer(
    _ target: String,
    method: String = "GET",
    _ fields: [String: String] = [:],
    site: PreviewSite? = site(),
    failure: PreviewFailure? = nil,
    hosts: AllowedHosts = AllowedHosts()
  ) -> Responder.Answer {
    let fields = ["host": "localhost:8080"].merging(fields) { _, new in new }
    let request = PreviewRequest(method, target, fields: fields)
    return Responder(PreviewState(site: site, failure: failure), hosts: hosts).answer(request)
  }

  static func response(
    _ target: String,
    method: String = "GET",
    _ fields: [String: String] = [:],
    site: PreviewSite? = site(),
    failure: PreviewFailure? = nil,
    hosts: AllowedHosts = AllowedHosts()
  ) -> PreviewResponse {
    switch answer(
      target,
      method: method,
      fields,
      site: site,
      failure: failure,
      hosts: hosts
    ) {
    case .response(let response), .live(let response, _): response
    }
  }
}

extension PreviewResponse {
  /// The body as text.
  var text: String {
    if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
  }
}
