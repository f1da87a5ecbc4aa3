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
  private let known = Mutex<SIMD4<UInt64>?>(nil)

  package init(_ values: [Value]) {
    self.values = values
  }

  /// A digest of the values, worked out by the first who asks for it.
  ///
  /// - Parameter make: How it is worked out, by everyone alike.
  /// - Returns: What `make` gave the first who asked.
  package func digest(_ make: ([Value]) -> SIMD4<UInt64>) -> SIMD4<UInt64> {
    known.withLock { known in
      if let known { return known }
      let made = make(values)
      known = made
      return made
    }
  }
}
