internal import Diagnostics
internal import YAML

/// The routes by the names that questions, testimonials and key dates give them.
struct RouteRelations: Sendable {
  let routes: [RouteName: PageID]

  /// Routes that are there but not in this build.
  let omitted: Set<RouteName>

  /// Reports names that no route has.
  func diagnostics(for names: [Located<RouteName>]) -> [Diagnostic] {
    names.compactMap { name in
      guard routes[name.value] == nil, !omitted.contains(name.value) else { return nil }
      let known = routes.keys.map(\.text).sorted()
      let nearest = NearMiss.nearest(to: name.value.text, in: known)
      return Diagnostic(
        ResolutionDiagnostics.unknownRoute,
        "route '\(name.value.text)' is not there",
        at: name.location,
        help: nearest.map { "did you mean '\($0)'?" }
          ?? (known.isEmpty
            ? "there is no file in Content/routes"
            : "the routes are \(known.joined(separator: ", "))"),
        fixIts: nearest.map { [.replace(name.location, with: $0)] } ?? []
      )
    }
  }
}
