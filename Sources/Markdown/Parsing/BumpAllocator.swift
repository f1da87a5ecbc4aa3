#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory for one text at a time on each thread: taken from one block, and given back at once.
///
/// cmark makes hundreds of small allocations a page and frees them one by one, which is a quarter of
/// its time. It asks through functions without a context, so the block in use is the thread's own.
/// Between `begin` and `end` nothing may suspend.
enum BumpAllocator {
  /// Begins a text on this thread; every allocation until `end` is part of it.
  static func begin() {
    if current == nil {
      let state = UnsafeMutablePointer<BumpState>.allocate(capacity: 1)
      state.initialize(to: BumpState())
      pthread_setspecific(key, state)
    }
  }

  /// Gives back everything that was allocated on this thread since `begin`.
  static func end() {
    current?.pointee.reset()
  }

  /// Allocates memory that is all zero; `nil` between texts.
  static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    guard let pointer = current?.pointee.take(size) else { return nil }
    memset(pointer, 0, size)
    return pointer
  }

  /// Makes an allocation larger, in place where it was the last one; `nil` between texts.
  static func reallocate(
    _ pointer: UnsafeMutableRawPointer?,
    _ size: Int
  ) -> UnsafeMutableRawPointer? {
    guard let state = current else { return nil }
    guard let pointer else { return state.pointee.take(size) }
    let oldSize = BumpState.size(of: pointer)
    if size <= oldSize || state.pointee.grow(pointer, to: size) { return pointer }
    let larger = state.pointee.take(size)
    memcpy(larger, pointer, oldSize)
    return larger
  }

  private static var current: UnsafeMutablePointer<BumpState>? {
    pthread_getspecific(key)?.assumingMemoryBound(to: BumpState.self)
  }

  /// The thread's own place for its state, which is given back when the thread ends.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      #if canImport(Darwin)
        let state = pointer.assumingMemoryBound(to: BumpState.self)
      #else
        guard let state = pointer?.assumingMemoryBound(to: BumpState.self) else { return }
      #endif
      state.pointee.releaseAll()
      state.deinitialize(count: 1)
      state.deallocate()
    }
    return key
  }()
}

/// A thread's blocks of memory; before each allocation stands its size.
private struct BumpState {
  private static let alignment = 16
  private static let firstBlockSize = 1 << 18
  private static let largestKeptBlock = 1 << 22

  private var block: UnsafeMutableRawPointer?
  private var capacity = 0
  private var used = 0
  private var last: UnsafeMutableRawPointer?

  /// Earlier blocks of the text, which were not large enough for all of it.
  private var fullBlocks: [UnsafeMutableRawPointer] = []

  static func size(of pointer: UnsafeMutableRawPointer) -> Int {
    (pointer - alignment).load(as: Int.self)
  }

  /// Takes memory that may hold anything.
  mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
    let space = Self.alignment + Self.rounded(size)
    if let block, used + space <= capacity { return take(size, space, from: block) }
    if let block { fullBlocks.append(block) }
    capacity = max(capacity * 2, Self.firstBlockSize, space)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: Self.alignment)
    block = larger
    used = 0
    return take(size, space, from: larger)
  }

  private mutating func take(
    _ size: Int,
    _ space: Int,
    from block: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    (block + used).storeBytes(of: size, as: Int.self)
    let pointer = block + used + Self.alignment
    used += space
    last = pointer
    return pointer
  }

  mutating func grow(_ pointer: UnsafeMutableRawPointer, to size: Int) -> Bool {
    guard let block, pointer == last else { return false }
    let end = pointer - block + Self.rounded(size)
    guard end <= capacity else { return false }
    used = end
    (pointer - Self.alignment).storeBytes(of: size, as: Int.self)
    return true
  }

  /// Keeps the newest block for the next text, unless it is very large.
  mutating func reset() {
    if capacity > Self.largestKeptBlock { return releaseAll() }
    for full in fullBlocks { full.deallocate() }
    fullBlocks.removeAll()
    used = 0
    last = nil
  }

  mutating func releaseAll() {
    for full in fullBlocks { full.deallocate() }
    block?.deallocate()
    self = BumpState()
  }

  private static func rounded(_ size: Int) -> Int {
    (size + alignment - 1) & ~(alignment - 1)
  }
}
