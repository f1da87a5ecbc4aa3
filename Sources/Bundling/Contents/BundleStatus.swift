/// What a bundle is for.
package enum BundleStatus: String, Hashable, Sendable, CaseIterable {
  /// To be looked at: what is missing is shown as missing.
  case draft

  /// To be handed in: what is missing is an error.
  case final
}
