internal import Synchronization

/// How large the pages of a template are, so that a page need not be moved as it grows.
///
/// Pages of one template are much alike; a wrong guess costs a little time and changes nothing.
final class PageSize: Sendable {
  private let last = Atomic<Int>(8_192)

  /// Bytes.
  var expected: Int { last.load(ordering: .relaxed) }

  /// Remembers a page, with an eighth to spare for the next.
  func note(_ size: Int) {
    last.store(size + size / 8, ordering: .relaxed)
  }
}
