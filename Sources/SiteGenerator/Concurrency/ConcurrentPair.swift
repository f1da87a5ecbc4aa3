/// Does two things at the same time, where there is more than one job, and returns what came of both.
package func concurrently<First: Sendable, Second: Sendable>(
  jobs: Int,
  _ first: @Sendable () -> First,
  _ second: @Sendable () -> Second
) -> (First, Second) {
  let done = concurrentMap([true, false], jobs: jobs) { isFirst in
    isFirst ? OneOfTwo<First, Second>.first(first()) : .second(second())
  }
  guard case (.first(let one)?, .second(let other)?) = (done.first, done.last) else {
    return (first(), second())
  }
  return (one, other)
}

private enum OneOfTwo<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
