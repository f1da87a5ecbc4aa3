internal import Diagnostics

/// The pages of a bundle against what its route, or the portfolio, asks for and allows.
struct PageBudgetCheck {
  private let manifest: BundleManifest

  init(_ manifest: BundleManifest) {
    self.manifest = manifest
  }

  /// One finding where there are too many pages; a draft may have them.
  var diagnostics: [Diagnostic] {
    guard let total = manifest.pages.total else { return [] }
    if let maximum = manifest.pages.maximum, total > maximum {
      return [
        Diagnostic(
          BundleMakingDiagnostics.overMaximum,
          severity: manifest.status == .final ? .error : .warning,
          "bundle of \(total) pages is \(total - maximum) over the maximum of \(maximum)",
          at: nil,
          help: advice
        )
      ]
    }
    if let target = manifest.pages.target, total > target {
      return [
        Diagnostic(
          BundleMakingDiagnostics.overTarget,
          "bundle of \(total) pages is \(total - target) over the target of \(target)",
          at: nil,
          help: advice
        )
      ]
    }
    return []
  }

  /// Where pages are to be saved: the longest items and the longest attachments.
  private var advice: String {
    let items = manifest.evidence.compactMap { item in item.span.map { (item.number, $0.pages) } }
    let attachments = manifest.evidence.flatMap { item in
      item.attachments.compactMap { attachment in
        attachment.span.map { ("\(item.number)'s “\(attachment.title)”", $0.pages) }
      }
    }
    var parts: [String] = []
    if !items.isEmpty { parts.append("the longest items are \(Self.list(items))") }
    if !attachments.isEmpty { parts.append("the longest attachments \(Self.list(attachments))") }
    return parts.isEmpty ? "shorten the documents" : parts.joined(separator: ", ")
  }

  /// The three longest with their pages; of equal length the first ones.
  private static func list(_ lengths: [(name: String, pages: Int)]) -> String {
    lengths.enumerated()
      .sorted { ($1.element.pages, $0.offset) < ($0.element.pages, $1.offset) }
      .prefix(3)
      .map { "\($0.element.name) (\($0.element.pages))" }
      .joined(separator: ", ")
  }
}
