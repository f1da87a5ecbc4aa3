/// Who may see a portfolio.
package enum Visibility: String, Hashable, Sendable, CaseIterable {
  /// The holder alone; what every portfolio is that does not say otherwise.
  case `private`

  /// Those for whom the site is built with `--audience internal`.
  case `internal`
  case `public`
}
