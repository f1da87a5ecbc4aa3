internal import Bundling
internal import Diagnostics

/// The pages of a bundle, part by part, against its budget.
struct PageTable {
  private let manifest: BundleManifest
  private let device: OutputDevice

  init(_ manifest: BundleManifest, device: OutputDevice) {
    self.manifest = manifest
    self.device = device
  }

  /// The lines; none for a bundle without pages.
  var lines: [String] {
    guard let total = manifest.pages.total else { return [] }
    var columns = TextColumns([.left, .right, .left, .left])
    for part in manifest.parts {
      guard let span = part.span else { continue }
      columns.add([
        TextColumns.Cell(part.title.clipped(to: titleWidth)),
        TextColumns.Cell("\(span.pages)"),
        TextColumns.Cell(Self.place(span), .faint),
        TextColumns.Cell(part.kind == "evidence" ? evidence : "", .faint),
      ])
    }
    columns.add([
      TextColumns.Cell("Together", .strong), TextColumns.Cell("\(total)", .strong),
      TextColumns.Cell(""), TextColumns.Cell(budget, isOver ? .warning : .faint),
    ])
    return columns.lines(isColoured: device.isColoured, indent: 2)
  }

  /// What the items come to, with their attachments' share.
  private var evidence: String {
    let attachments = manifest.evidence.flatMap(\.attachments).compactMap(\.span?.pages)
      .reduce(0, +)
    let items = Wording.count(manifest.evidence.count, "item")
    return attachments == 0
      ? items : "\(items), \(Wording.count(attachments, "page")) of attachments"
  }

  private var budget: String {
    let parts = [
      manifest.pages.target.map { "target \($0)" }, manifest.pages.maximum.map { "maximum \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? "no budget" : parts.joined(separator: ", ")
  }

  private var isOver: Bool {
    guard let total = manifest.pages.total else { return false }
    return manifest.pages.target.map { total > $0 } ?? manifest.pages.maximum.map { total > $0 }
      ?? false
  }

  private var titleWidth: Int { max(20, min(48, device.columns - 56)) }

  private static func place(_ span: BundleManifest.Span) -> String {
    span.pages == 1
      ? "page \(span.firstPage)" : "pages \(span.firstPage) to \(span.firstPage + span.pages - 1)"
  }
}
