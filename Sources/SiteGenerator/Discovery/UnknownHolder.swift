internal import Diagnostics

/// A build for the holder of a portfolio that is not there.
enum UnknownHolder {
  /// What is wrong with an audience; no other portfolio is named, since the audience may not see it.
  static func diagnostics(for audience: Audience, in tree: SourceTree) -> [Diagnostic] {
    guard case .holder(let portfolio) = audience,
      tree.files(in: .content("portfolios/\(portfolio)")).isEmpty
    else { return [] }
    return [
      Diagnostic(
        DiscoveryDiagnostics.unknownHolder,
        "portfolio '\(portfolio)' is not there",
        at: nil,
        help: "after 'holder:' write the name of its folder in Content/portfolios"
      )
    ]
  }
}
