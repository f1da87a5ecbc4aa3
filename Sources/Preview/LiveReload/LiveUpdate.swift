internal import SiteGenerator
internal import URI

/// What the way from one state of a preview to the next means for the pages that browsers show.
struct LiveUpdate: Sendable {
  private let old: PreviewState
  private let new: PreviewState

  /// The addresses of files other than pages, styles and scripts that have new content in place.
  private let changedInPlace: [[UInt8]]
  private let styles: StyleChange

  /// - Parameters:
  ///   - old: What was shown.
  ///   - new: What is shown now.
  ///   - changes: What of the outputs differs, where that is known.
  init(from old: PreviewState, to new: PreviewState, _ changes: OutputChanges? = nil) {
    self.old = old
    self.new = new
    guard let before = old.site, let after = new.site else {
      (changedInPlace, styles) = ([], StyleChange())
      return
    }
    let changes = changes ?? OutputChanges(from: before, to: after)
    changedInPlace = changes.written.filter { !$0.isPage && before.files[$0] != nil }
      .map { Array(PercentEncoding.encodePath($0.text).utf8) }
    styles = StyleChange(from: before, to: after, changes)
  }

  /// What to tell a page, if anything, and the page as it then is.
  func message(for page: LivePage) -> (message: LiveMessage?, page: LivePage) {
    var page = page
    let action = action(for: &page)
    if action == .keep, old.failure == new.failure { return (nil, page) }
    return (LiveMessage(action, failure: new.failure), page)
  }

  /// What to tell a page that has just begun to listen.
  static func greeting(for page: LivePage, in state: PreviewState) -> LiveMessage? {
    if let site = state.site, site.page(at: page.path).version != page.version {
      return LiveMessage(.reload, failure: state.failure)
    }
    // Without a failure, too: a page that was cut off may still show one.
    return LiveMessage(.keep, failure: state.failure)
  }

  private func action(for page: inout LivePage) -> LiveMessage.Action {
    guard let site = new.site else { return .keep }
    let shown = site.page(at: page.path)
    guard shown.version != page.version else {
      guard case .file(_, let file) = shown, let bytes = file.bytes else { return .keep }
      return changedInPlace.contains { ByteText.contains($0, in: bytes) } ? .reload : .keep
    }
    let former = old.site?.page(at: page.path)
    let wasShown = former?.version == page.version
    page.version = shown.version
    guard wasShown, case .file(_, let before) = former, case .file(_, let after) = shown,
      let addresses = styles.addresses(leadingFrom: before, to: after)
    else { return .reload }
    return .restyle(addresses, version: shown.version)
  }
}

extension OutputChanges {
  /// What differs between two sites.
  init(from old: PreviewSite, to new: PreviewSite) {
    let (before, after) = (old.files.all, new.files.all)
    self.init(
      written: after.filter { before[$0.key] != $0.value }.keys.sorted(),
      removed: before.keys.filter { after[$0] == nil }.sorted()
    )
  }
}
