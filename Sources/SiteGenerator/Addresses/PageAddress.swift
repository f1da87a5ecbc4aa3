internal import Diagnostics

extension SiteAddress {
  /// The page of all frameworks.
  static let competences = SiteAddress("/competences/")

  /// The page of all portfolios.
  static let portfolios = SiteAddress("/portfolios/")

  /// The address of a page by its path below `Content/` and, where it has one, its `slug`.
  ///
  /// `routes/route-2.md` is at `/routes/route-2/`; `index.md` is its folder's page; `404.md` is the
  /// file that a web server sends for an unknown address.
  package init(contentPath: String, slug: String? = nil) {
    var parts = contentPath.pathParts.map(String.init)
    let name = parts.popLast() ?? ""
    var text = "/"
    for folder in parts {
      text += Slug(folder).text + "/"
    }
    let stem = SourcePath(name).stem
    if contentPath == "frameworks/index.md" {
      self = .competences
    } else if contentPath == "404.md" {
      self.init("/404.html")
    } else if stem == "index" {
      self.init(text)
    } else {
      self.init(text + (slug ?? Slug(stem).text) + "/")
    }
  }
}
