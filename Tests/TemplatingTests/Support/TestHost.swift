import Diagnostics

@testable import Templating

extension TemplateHost {
  /// A site with one asset and one filter of its own.
  static let example = TemplateHost(
    functions: [
      HostFunction(
        "asset",
        "The address of an asset.",
        parameters: [HostParameter("path", .text)],
        result: .url,
        check: { literals in
          guard case .text(let path) = literals[0], path != "css/site.css" else { return nil }
          return HostProblem("asset '\(path)' does not exist", nearest: "css/site.css")
        },
        evaluate: { .url(TemplateURL("/assets/" + ($0[0].asText ?? ""))) }
      )
    ],
    filters: [
      HostFunction(
        "relative_url",
        "The address below the site's own.",
        parameters: [
          HostParameter("address", .text), HostParameter("base", .text, default: .text("/base")),
        ],
        result: .url,
        evaluate: { .url(TemplateURL(($0[1].asText ?? "") + ($0[0].asText ?? ""))) }
      )
    ]
  )
}
