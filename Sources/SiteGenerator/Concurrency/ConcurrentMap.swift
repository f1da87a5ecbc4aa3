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

  // A worker takes a run of inputs at a time, small enough that the last runs end together.
  let run = max(1, min(64, inputs.count / (workers * 8)))
  let runs = (inputs.count + run - 1) / run
  let next = Atomic<Int>(0)
  let finished = Mutex<[[Output]]>(Array(repeating: [], count: runs))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < runs else { return }
      let range = index * run..<min((index + 1) * run, inputs.count)
      let outputs = inputs[range].map(transform)
      finished.withLock { $0[index] = outputs }
    }
  }
  return finished.withLock { Array($0.joined()) }
}
