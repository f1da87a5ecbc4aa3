internal import SiteGenerator
internal import URI

/// The style sheets that have another address than before, because their content changed.
struct StyleChange: Sendable {
  /// Outputs of style sheets: the old ones and what stands for each now.
  private var renamed: [(old: OutputPath, new: OutputPath)] = []
  private var basePath = "/"

  /// Nothing changed.
  init() {}

  init(from old: PreviewSite, to new: PreviewSite, _ changes: OutputChanges) {
    basePath = new.basePath
    guard old.basePath == new.basePath else { return }
    let added = Dictionary(
      changes.written.filter { $0.text.hasSuffix(".css") && old.files[$0] == nil }
        .map { (Self.name($0), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    guard !added.isEmpty else { return }
    for path in changes.removed where path.text.hasSuffix(".css") {
      if let now = added[Self.name(path)] { renamed.append((path, now)) }
    }
  }

  /// The addresses to exchange on a page, where nothing else of it differs.
  func addresses(leadingFrom before: ServedFile, to after: ServedFile) -> [String: String]? {
    guard !renamed.isEmpty, let old = before.bytes, let new = after.bytes else { return nil }
    var restyled = old
    for (path, now) in renamed {
      restyled = ByteText.replacing(Array(path.text.utf8), by: Array(now.text.utf8), in: restyled)
    }
    guard restyled == new else { return nil }
    return Dictionary(uniqueKeysWithValues: renamed.map { (href($0.old), href($0.new)) })
  }

  private func href(_ path: OutputPath) -> String {
    PercentEncoding.encodePath(basePath + path.text)
  }

  /// The name without the digits of the digest: `assets/css/site.css`.
  private static func name(_ path: OutputPath) -> String {
    let parts = path.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[parts.count - 2].allSatisfy(\.isHexDigit) else { return path.text }
    return (parts.dropLast(2) + parts.suffix(1)).joined(separator: ".")
  }
}
