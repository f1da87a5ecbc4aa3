internal import Synchronization
internal import Templating

/// Where an entry of the navigation leads, seen from a page.
enum NavigationPlace: Hashable, Sendable {
  case here

  /// To a page that the page stands below.
  case above
  case elsewhere
}

/// The site as its pages see it: one record for all that see it alike.
final class SiteViews: Sendable {
  private let known = Mutex<[[[NavigationPlace]]: Prepared<SiteContext>]>([:])

  /// The site, seen from a page to which the entries at the top and at the foot stand like this.
  func view(
    from places: [[NavigationPlace]],
    _ make: () -> Prepared<SiteContext>
  ) -> Prepared<SiteContext> {
    if let view = known.withLock({ $0[places] }) { return view }
    let view = make()
    return known.withLock { known in
      if let other = known[places] { return other }
      known[places] = view
      return view
    }
  }
}
