/// The outputs that a record names, by path, with their keys.
struct FormerOutputs: Sendable {
  private let outputs: [OutputPath: (output: RecordedOutput, key: OutputKey)]

  /// In the order of the record.
  let all: [(output: RecordedOutput, key: OutputKey)]

  /// `nil` where the keys cannot be read.
  init?(_ record: BuildRecord) {
    guard let keys = try? record.keys.read(), keys.count == record.outputs.count else { return nil }
    all = zip(record.outputs, keys).map { (output: $0, key: $1) }
    outputs = Dictionary(
      all.map { ($0.output.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The keys by path.
  var keys: [OutputPath: OutputKey] { outputs.mapValues(\.key) }

  subscript(path: OutputPath) -> (output: RecordedOutput, key: OutputKey)? { outputs[path] }
}
