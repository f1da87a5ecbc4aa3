internal import Synchronization

/// The values of a record in the order of its shape's fields.
///
/// Records of the same values are the same, whether many pages share them or not.
package struct RecordSlots: Sendable {
  private let storage: Storage

  private enum Storage: Sendable {
    case own([Value])
    case shared(SharedSlots)
  }

  package init(_ values: [Value]) {
    storage = .own(values)
  }

  /// Values that many pages show: handing them on counts one reference.
  package init(shared slots: SharedSlots) {
    storage = .shared(slots)
  }

  package var values: [Value] {
    switch storage {
    case .own(let values): values
    case .shared(let slots): slots.values
    }
  }

  /// The place of a value, good for as long as the record is held.
  @inline(__always)
  func place(_ index: Int) -> ValuePlace? {
    switch storage {
    case .own(let values): values.place(index)
    case .shared(let slots): slots.values.place(index)
    }
  }

  /// The values as many pages share them; `nil` where none do.
  package var shared: SharedSlots? {
    if case .shared(let slots) = storage { slots } else { nil }
  }
}

extension RecordSlots: Hashable {
  package static func == (left: RecordSlots, right: RecordSlots) -> Bool {
    if let first = left.shared, let second = right.shared, first === second { return true }
    return left.values == right.values
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(values)
  }
}

extension RecordSlots: ExpressibleByArrayLiteral {
  package init(arrayLiteral values: Value...) {
    self.init(values)
  }
}

/// The values of a record that many pages show.
package final class SharedSlots: Sendable {
  package let values: [Value]

  /// The words of the digest, and whether they are there.
  ///
  /// Many threads ask for it at once, so it is read without a lock; two that work it out at once write
  /// the same words.
  private let first = Atomic<UInt64>(0)
  private let second = Atomic<UInt64>(0)
  private let third = Atomic<UInt64>(0)
  private let fourth = Atomic<UInt64>(0)
  private let isKnown = Atomic<Bool>(false)

  package init(_ values: [Value]) {
    self.values = values
  }

  /// A digest of the values, worked out when it is first asked for.
  ///
  /// - Parameter make: How it is worked out, by everyone alike.
  /// - Returns: What `make` gave.
  package func digest(_ make: ([Value]) -> SIMD4<UInt64>) -> SIMD4<UInt64> {
    if isKnown.load(ordering: .acquiring) {
      return SIMD4(
        first.load(ordering: .relaxed),
        second.load(ordering: .relaxed),
        third.load(ordering: .relaxed),
        fourth.load(ordering: .relaxed)
      )
    }
    let made = make(values)
    first.store(made[0], ordering: .relaxed)
    second.store(made[1], ordering: .relaxed)
    third.store(made[2], ordering: .relaxed)
    fourth.store(made[3], ordering: .relaxed)
    isKnown.store(true, ordering: .releasing)
    return made
  }
}
