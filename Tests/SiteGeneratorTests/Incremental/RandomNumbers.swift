/// Numbers that look random and are the same for the same seed: SplitMix64
/// (https://prng.di.unimi.it/splitmix64.c).
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of a collection's elements, which must have some.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int(next() % UInt64(elements.count))]
  }
}

extension RandomNumbers {
  /// A number from 0 up to, and without, `count`.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// One of a collection's elements, if it has any.
  mutating func any<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : one(of: elements)
  }
}
