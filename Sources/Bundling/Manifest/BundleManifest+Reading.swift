internal import Dates
internal import Diagnostics
internal import Interchange
internal import SiteGenerator

/// Why bytes are not the record of a bundle.
package enum ManifestMistake: Error, Hashable, Sendable {
  /// They are not JSON; with what is wrong.
  case notJSON(String)

  /// A later version of the program wrote them.
  case laterFormat(Int)

  /// Something is missing or of the wrong kind: where, as `evidence[3].sha256`.
  case malformed(String)

  /// One phrase.
  package var words: String {
    switch self {
    case .notJSON(let message): "it is not JSON: \(message)"
    case .laterFormat(let format):
      "it has format \(format), which a later version of Attain wrote"
    case .malformed(let place): "'\(place)' is missing or not what it should be"
    }
  }
}

extension BundleManifest {
  /// Reads a record that this program wrote.
  package init(_ bytes: [UInt8]) throws(ManifestMistake) {
    let source = SourceText(path: SourcePath("bundle.json"), bytes: bytes)
    let node: JSONNode
    switch JSONParser.parse(source) {
    case .success(let value): node = value
    case .failure(let mistake): throw .notJSON(mistake.diagnostic.message)
    }
    let root = ManifestValue(node, at: "")
    let format = try root.number("format")
    guard format <= Self.format else { throw .laterFormat(format) }
    let pages = try root.value("pages")
    guard let form = try BundleForm(rawValue: root.text("form")) else { throw .malformed("form") }
    guard let status = try BundleStatus(rawValue: root.text("status")) else {
      throw .malformed("status")
    }
    guard let asOf = try CalendarDate(iso8601: root.text("asOf")) else { throw .malformed("asOf") }
    self.init(
      portfolio: try root.text("portfolio"),
      title: try root.text("title"),
      form: form,
      status: status,
      asOf: asOf,
      revision: try root.textIfThere("revision"),
      generator: try root.text("generator"),
      frameworks: try root.list("frameworks") { entry throws(ManifestMistake) in
        Framework(id: try entry.text("id"), edition: try entry.text("edition"))
      },
      pages: Pages(
        total: try pages.numberIfThere("total"),
        target: try pages.numberIfThere("target"),
        maximum: try pages.numberIfThere("maximum")
      ),
      parts: try root.list("parts") { entry throws(ManifestMistake) in
        Part(
          id: try entry.text("id"),
          title: try entry.text("title"),
          kind: try entry.text("kind"),
          span: try entry.span()
        )
      },
      evidence: try root.list("evidence") { entry throws(ManifestMistake) in
        Evidence(
          number: try entry.text("number"),
          title: try entry.text("title"),
          span: try entry.span(),
          digest: try entry.digest("sha256"),
          attachments: try entry.list("attachments") { entry throws(ManifestMistake) in
            Attachment(
              file: try entry.text("file"),
              title: try entry.text("title"),
              span: try entry.span(),
              digest: try entry.has("sha256") ? entry.digest("sha256") : nil
            )
          }
        )
      },
      claims: try root.list("claims") { entry throws(ManifestMistake) in
        Claim(
          competence: try entry.text("competence"),
          code: try entry.text("code"),
          evidence: try entry.text("evidence"),
          page: try entry.numberIfThere("page"),
          text: try entry.textIfThere("text")
        )
      },
      file: try root.has("file") ? root.value("file").digest("sha256") : nil
    )
  }
}
