internal import Synchronization

/// A value that the first who asks for it makes, and all others share.
///
/// Who asks while it is being made waits for it.
final class Once<Value: Sendable>: Sendable {
  private let state = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    state.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
