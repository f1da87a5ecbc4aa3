/// What a bundle is written as.
package enum BundleForm: String, Hashable, Sendable, CaseIterable {
  /// One file that every browser shows and prints.
  case html

  /// The file for the assessors.
  case pdf
}
