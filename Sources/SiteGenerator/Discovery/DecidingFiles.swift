internal import Diagnostics

/// The files that say what of a site may be read.
enum DecidingFiles {
  /// Their state as one digest, which names none of them; `nil` where one might change without
  /// another state.
  static func digest(_ files: [(path: SourcePath, stamp: FileStamp?)]) -> Digest? {
    var bytes = KeyBytes()
    for (path, stamp) in files {
      guard let stamp else { return nil }
      bytes.append(path.text)
      bytes.append(stamp.size)
      bytes.append(Int(truncatingIfNeeded: stamp.identity.number))
      bytes.append(Int(stamp.times.modified.nanoseconds))
      bytes.append(Int(stamp.times.changed.nanoseconds))
      bytes.append(Int(truncatingIfNeeded: stamp.times.device))
    }
    return bytes.digest
  }
}
