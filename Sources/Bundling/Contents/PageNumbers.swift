/// On which page each place of a bundle came to stand when it was last laid out.
///
/// What is laid out with them may come to stand elsewhere; they are right once they no longer change.
package struct PageNumbers: Hashable, Sendable {
  private let numbers: [BundleAnchor: Int]

  /// How many pages there were.
  package let total: Int?

  /// The fonts that the pages were set in, sorted; none where that is not known.
  package let fonts: [String]

  package init(_ numbers: [BundleAnchor: Int], total: Int?, fonts: [String] = []) {
    self.numbers = numbers
    self.total = total
    self.fonts = fonts
  }

  /// Before anything was laid out.
  package static let unknown = PageNumbers([:], total: nil)

  package subscript(anchor: BundleAnchor) -> Int? { numbers[anchor] }

  /// How many digits the largest number has: what tables keep free before they know a number.
  package var digits: Int { String(total ?? 100).utf8.count }
}
