import Dispatch
import Foundation
import SiteGenerator
import Synchronization
import Testing

@Suite("A large value that nobody needs any more")
struct ReleaseAsideTests {
  @Test("is given back by another thread than the one that gave it up", .timeLimit(.minutes(1)))
  func anotherThread() async {
    let (owner, freeing) = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let witness = Witness()
        releaseAside((1...100).map { _ in Large(witness) })
        witness.isDone.wait()
        continuation.resume(
          returning: (ObjectIdentifier(Thread.current), witness.threads.withLock { $0 })
        )
      }
    }
    #expect(!freeing.isEmpty)
    #expect(!freeing.contains(owner))
  }

  /// Who frees each part of a value.
  private final class Witness: Sendable {
    let threads = Mutex<Set<ObjectIdentifier>>([])
    let isDone = DispatchSemaphore(value: 0)
    let left = Atomic(100)
  }

  private final class Large: Sendable {
    private let witness: Witness

    init(_ witness: Witness) {
      self.witness = witness
    }

    deinit {
      witness.threads.withLock { _ = $0.insert(ObjectIdentifier(Thread.current)) }
      if witness.left.subtract(1, ordering: .relaxed).newValue == 0 { witness.isDone.signal() }
    }
  }
}
