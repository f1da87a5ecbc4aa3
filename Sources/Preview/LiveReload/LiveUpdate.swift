internal import SiteGenerator

/// What the way from one state of a preview to the next means for the pages that browsers show.
struct LiveUpdate: Sendable {
  private let old: PreviewState
  private let new: PreviewState

  private let inPlace: ChangeInPlace
  private let styles: StyleChange

  /// - Parameters:
  ///   - old: What was shown.
  ///   - new: What is shown now.
  ///   - changes: What of the outputs differs, where that is known.
  init(from old: PreviewState, to new: PreviewState, _ changes: OutputChanges? = nil) {
    self.old = old
    self.new = new
    guard let before = old.site, let after = new.site else {
      (inPlace, styles) = (ChangeInPlace(), StyleChange())
      return
    }
    let changes = changes ?? OutputChanges(from: before, to: after)
    inPlace = ChangeInPlace(from: before, to: after, changes)
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
      guard case .file(_, let file) = shown else { return .keep }
      return inPlace.concerns(file) ? .reload : .keep
    }
    let former = old.site?.page(at: page.path)
    let wasShown = former?.version == page.version
    page.version = shown.version
    guard wasShown, case .file(_, let before) = former, case .file(_, let after) = shown,
      let addresses = styles.addresses(leadingFrom: before, to: after), !inPlace.concerns(after)
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
