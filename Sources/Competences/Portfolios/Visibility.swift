/// Who may see a portfolio, as its `portfolio.yaml` says.
package enum Visibility: String, Hashable, Sendable, CaseIterable {
  /// The holder alone; what every portfolio is that does not say otherwise.
  case holderOnly = "private"

  /// Also those for whom the site is built with `--audience internal`.
  case institution = "internal"

  /// Anyone.
  case everyone = "public"
}
