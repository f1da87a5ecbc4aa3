import SiteGenerator
import Synchronization
import Testing

@Suite("Work on many things at once")
struct ConcurrentMapTests {
  @Test(
    "gives what work on one after the other gives, in the same order",
    arguments: [0, 1, 2, 3, 7, 100, 1_001],
    [-1, 0, 1, 2, 3, 16]
  )
  func order(count: Int, jobs: Int) {
    let inputs = Array(0..<count)
    #expect(concurrentMap(inputs, jobs: jobs) { $0 * $0 } == inputs.map { $0 * $0 })
  }

  @Test("never has more in hand than it was allowed", arguments: [1, 2, 4])
  func bound(jobs: Int) {
    let inHand = Mutex((now: 0, most: 0))
    _ = concurrentMap(Array(0..<500), jobs: jobs) { input in
      inHand.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      let sum = (0..<2_000).reduce(input, &+)
      inHand.withLock { $0.now -= 1 }
      return sum
    }
    #expect((1...jobs).contains(inHand.withLock { $0.most }))
  }

  @Test("may be nested")
  func nested() {
    let table = concurrentMap(Array(0..<20), jobs: 4) { row in
      concurrentMap(Array(0..<20), jobs: 4) { row * $0 }
    }
    #expect(table == (0..<20).map { row in (0..<20).map { row * $0 } })
  }

  @Test("does two things at once, and tells which came of which", arguments: [1, 2])
  func pair(jobs: Int) {
    let (text, number) = concurrently(jobs: jobs) {
      "one"
    } _: {
      2
    }
    #expect(text == "one")
    #expect(number == 2)
  }
}
