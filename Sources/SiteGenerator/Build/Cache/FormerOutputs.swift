/// The outputs that a record names, by path, with their keys.
struct FormerOutputs: Sendable {
  private let outputs: [OutputPath: (output: RecordedOutput, key: OutputKey)]

  /// `nil` where the keys cannot be read.
  init?(_ record: BuildRecord) {
    guard let keys = try? record.keys.read(), keys.count == record.outputs.count else { return nil }
    outputs = Dictionary(
      zip(record.outputs, keys).map { ($0.path, (output: $0, key: $1)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  subscript(path: OutputPath) -> (output: RecordedOutput, key: OutputKey)? { outputs[path] }
}
