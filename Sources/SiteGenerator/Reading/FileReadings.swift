internal import Competences
internal import Diagnostics

/// What was read of the Markdown files of a site, each by itself, for the next build of it.
struct FileReadings: Sendable {
  var pages = KeptReadings<ParsedPage>()
  var snippets = KeptReadings<ParsedSnippet>()
  var evidence = KeptReadings<ParsedEvidence?>()
  var documents = KeptReadings<ParsedDocument?>()
  var reviews = KeptReadings<ParsedReview?>()

  /// What is wrong with the files of each portfolio by themselves.
  var portfolios: [PortfolioSlug: [Diagnostic]] = [:]
}

/// What was read of one file.
struct FileReading<Value: Sendable>: Sendable {
  let path: SourcePath

  /// The digest of the bytes that were read.
  let digest: Digest

  /// What decided, beside the bytes and the path, how the file was read.
  let variant: String
  let value: Value
  let diagnostics: [Diagnostic]
}

/// The readings of files of one kind, by path.
struct KeptReadings<Value: Sendable>: Sendable {
  private var readings: [SourcePath: FileReading<Value>] = [:]

  init() {}

  init(_ readings: [FileReading<Value>]) {
    self.readings = Dictionary(
      readings.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What was found to be wrong with a file.
  func diagnostics(of path: SourcePath) -> [Diagnostic] { readings[path]?.diagnostics ?? [] }

  /// What a file says: as it was read before, where nothing that decides it has changed since.
  func reading(
    of file: TextFile,
    variant: String = "",
    _ read: (SourceText) -> (Value, [Diagnostic])
  ) -> FileReading<Value> {
    if let kept = readings[file.path], kept.digest == file.digest, kept.variant == variant {
      return kept
    }
    let (value, diagnostics) = read(file.source)
    return FileReading(
      path: file.path,
      digest: file.digest,
      variant: variant,
      value: value,
      diagnostics: diagnostics
    )
  }
}
