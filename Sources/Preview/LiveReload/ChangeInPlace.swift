internal import SiteGenerator

/// The files other than pages that have new content under their old address.
struct ChangeInPlace: Sendable {
  /// What a page that shows one of them names: it, or a style sheet that names it.
  private let names: [[UInt8]]

  /// Nothing changed.
  init() {
    names = []
  }

  init(from old: PreviewSite, to new: PreviewSite, _ changes: OutputChanges) {
    let changed = changes.written.filter { !$0.isPage && old.files[$0] != nil }
    guard !changed.isEmpty else {
      names = []
      return
    }
    // A style sheet writes addresses from where it lies itself: the last part is in all of them.
    let parts = changed.map { Array($0.text.utf8.split(separator: UInt8(ascii: "/")).last ?? []) }
    let sheets = new.files.all.filter { path, file in
      guard path.text.hasSuffix(".css"), let text = file.bytes.map(NamingText.init) else {
        return false
      }
      return parts.contains(where: text.names)
    }
    names = (changed + sheets.keys.sorted()).map { Array($0.text.utf8) }
  }

  /// Whether a page shows any of them.
  func concerns(_ page: ServedFile) -> Bool {
    guard !names.isEmpty, let text = page.bytes.map(NamingText.init) else { return false }
    return names.contains(where: text.names)
  }
}
