internal import Synchronization
internal import Templating

/// Where an entry of the navigation leads, seen from a page.
enum NavigationPlace: UInt8, Hashable, Sendable {
  case here

  /// To a page that the page stands below.
  case above
  case elsewhere
}

/// The site as its pages see it: one record for all that see it alike.
final class SiteViews: Sendable {
  /// The addresses of the entries at the top and then of those at the foot; `nil` for another site's.
  private let targets: [SiteAddress?]
  private let known = Mutex<[[NavigationPlace]: Prepared<SiteContext>]>([:])

  init(_ model: SiteModel) {
    targets = (model.navigation + model.footer).map { link in
      if case .page(let id) = link.target { model[id].address } else { nil }
    }
  }

  /// How a page stands to the entries at the top and then to those at the foot.
  func places(from address: SiteAddress) -> [NavigationPlace] {
    targets.map { target in
      guard let target else { return .elsewhere }
      if address == target { return .here }
      return target != .home && address.text.hasPrefix(target.text) ? .above : .elsewhere
    }
  }

  /// The site, seen from a page to which the entries stand like this; `nil` if no page did so yet.
  subscript(places: [NavigationPlace]) -> Prepared<SiteContext>? {
    known.withLock { $0[places] }
  }

  /// Keeps a view for all pages that share it, and returns the one that was kept first.
  func keep(
    _ view: Prepared<SiteContext>,
    from places: [NavigationPlace]
  ) -> Prepared<SiteContext> {
    known.withLock { known in
      if let other = known[places] { return other }
      known[places] = view
      return view
    }
  }
}
