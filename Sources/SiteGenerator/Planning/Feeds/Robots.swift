/// `robots.txt`: every page may be fetched; what must not be listed says so itself, which a search
/// engine sees only if it may fetch it (https://www.rfc-editor.org/rfc/rfc9309).
struct Robots {
  let sitemap: String

  var text: String {
    """
    User-agent: *
    Allow: /

    Sitemap: \(sitemap)

    """
  }
}
