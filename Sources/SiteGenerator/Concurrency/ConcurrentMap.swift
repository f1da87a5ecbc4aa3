internal import Dispatch
internal import Synchronization

/// Transforms each input on up to `jobs` threads and returns the results in the order of the inputs.
///
/// All the concurrency that the pipeline has. The result does not depend on `jobs`: a transformation
/// sees its input alone. One job, or one input, runs on the calling thread.
package func concurrentMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input],
  jobs: Int,
  _ transform: @Sendable (Input) -> Output
) -> [Output] {
  let workers = min(jobs, inputs.count)
  guard workers > 1 else { return inputs.map(transform) }

  let next = Atomic<Int>(0)
  let finished = Mutex<[(start: Int, outputs: [Output])]>([])
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while let run = takeRun(of: inputs.count, from: next, workers: workers) {
      let outputs = inputs[run].map(transform)
      finished.withLock { $0.append((run.lowerBound, outputs)) }
    }
  }
  var outputs: [Output] = []
  outputs.reserveCapacity(inputs.count)
  for run in finished.withLock({ $0.sorted { $0.start < $1.start } }) { outputs += run.outputs }
  return outputs
}

/// The inputs that a worker transforms next; `nil` where none is left.
///
/// Runs get shorter towards the end (guided self-scheduling, Polychronopoulos and Kuck 1987), so that
/// no worker has many left when the others have none.
private func takeRun(
  of count: Int,
  from next: borrowing Atomic<Int>,
  workers: Int
) -> Range<Int>? {
  var start = next.load(ordering: .relaxed)
  while start < count {
    let length = max(1, min(64, (count - start) / (workers * 4)))
    let (isTaken, other) = next.compareExchange(
      expected: start,
      desired: start + length,
      ordering: .relaxed
    )
    if isTaken { return start..<start + length }
    start = other
  }
  return nil
}
