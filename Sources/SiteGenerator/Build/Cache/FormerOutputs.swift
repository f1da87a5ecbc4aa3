/// The outputs that a record names, by path, with their keys.
struct FormerOutputs: Sendable {
  private let outputs: [RecordedOutput]
  private let recorded: RecordedKeys

  /// In the order of the record.
  let keys: [OutputKey]

  /// `nil` where the keys cannot be read.
  init?(_ record: BuildRecord) {
    guard let keys = try? record.keys.read(), keys.count == record.outputs.count else { return nil }
    outputs = record.outputs
    recorded = record.keys
    self.keys = keys
  }

  /// In the order of the record.
  var all: [(output: RecordedOutput, key: OutputKey)] {
    zip(outputs, keys).map { (output: $0, key: $1) }
  }

  subscript(path: OutputPath) -> (output: RecordedOutput, key: OutputKey)? {
    outputs.position(of: path).map { (output: outputs[$0], key: keys[$0]) }
  }

  /// The same keys, but for those of some outputs.
  func keys(replacing others: [OutputPath: OutputKey]) -> RecordedKeys {
    var fresh: [Int: OutputKey] = [:]
    for (path, key) in others {
      guard let position = outputs.position(of: path), keys[position] != key else { continue }
      fresh[position] = key
    }
    if fresh.isEmpty { return recorded }
    return RecordedKeys(keys.indices.map { fresh[$0] ?? keys[$0] })
  }
}

extension [RecordedOutput] {
  /// The place of an output in the list of a record, which is sorted (binary search).
  func position(of path: OutputPath) -> Int? {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if self[middle].path == path { return middle }
      range = self[middle].path < path ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
