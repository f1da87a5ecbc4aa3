internal import SiteGenerator

/// The pages that a preview shows where the site has none.
enum FailurePage {
  /// The page that stands for every page while no site could be built; it gives way by itself.
  static func response(_ failure: PreviewFailure?) -> PreviewResponse {
    let title = failure?.title ?? "Building"
    let text = failure?.text ?? "The site is being built for the first time."
    let page = document(
      title: title,
      body: """
        <h1>The site cannot be shown yet: \(escaped(title))</h1>
        <p>Mend what is listed here and save. The page appears by itself.</p>
        <pre id="attain-preview-findings" tabindex="0" role="group" aria-label="What is wrong">\
        \(escaped(text))</pre>
        """
    )
    let bytes = LiveScript.injected(into: Array(page.utf8), version: "none")
    let fields: [PreviewResponse.Field] = [
      .init("Content-Type", MediaType.html), .init("Retry-After", "1"),
    ]
    return PreviewResponse(503, fields, body: .bytes(bytes))
  }

  /// The page for an address without a page, where the site has none for that.
  static let missing = Array(
    document(
      title: "No such page",
      body: "<h1>There is no page here</h1>\n<p><a href=\"/\">To the site</a></p>"
    ).utf8
  )

  private static func document(title: String, body: String) -> String {
    """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(escaped(title))</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1.25rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    pre { font: .9rem/1.5 ui-monospace, "Liberation Mono", monospace; white-space: pre-wrap;
      overflow-wrap: anywhere; border-left: 5px solid #c8442f; padding: .25rem 0 .25rem 1.25rem; }
    </style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
