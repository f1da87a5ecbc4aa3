import Foundation

/// Our HTML in cmark's words: every difference that we mean is taken back here, and no other.
enum CMarkDialect {
  static func translate(_ html: String) -> String {
    differences.reduce(html) { html, difference in
      html.replacingOccurrences(
        of: difference.ours,
        with: difference.cmarks,
        options: .regularExpression
      )
    }
  }

  /// The differences that we mean, as regular expressions and their replacements.
  private static let differences: [(ours: String, cmarks: String)] = [
    // Tables can be scrolled by keyboard, header cells say what they head, alignment is a class.
    (#"<div class="table-scroll"[^>]*>\n"#, ""),
    (#"</table>\n</div>"#, "</table>"),
    (#" scope="col""#, ""),
    (#"(<t[hd]) class="align-(left|center|right)""#, #"$1 align="$2""#),
    // Tasks have classes and tell screen readers their state.
    (#" class="task-list""#, ""),
    (#"<li class="task">"#, "<li>"),
    (
      #"<input type="checkbox" checked disabled aria-label="Done">"#,
      #"<input type="checkbox" checked="" disabled="">"#
    ),
    (
      #"<input type="checkbox" disabled aria-label="To do">"#,
      #"<input type="checkbox" disabled="">"#
    ),
    // Headings have anchors, images load when they are needed.
    (#"(<h[1-6]) id="[^"]*">"#, "$1>"),
    (#"(<img [^>]*) loading="lazy""#, "$1"),
  ]

  /// HTML without the slash of XHTML, which HTML ignores and we do not write.
  static func withoutSlashes(_ html: String) -> String {
    html.replacingOccurrences(
      of: #"<(br|hr|img|input)((?: [a-z]+="[^"]*")*) />"#,
      with: "<$1$2>",
      options: .regularExpression
    )
  }
}
