internal import Dates
internal import Diagnostics

/// What a build was asked, what it found, and what it made: enough to tell the next one what it need
/// not do.
///
/// Nothing in it is believed over the files themselves.
struct BuildRecord: Sendable {
  let request: RecordedRequest
  let pageCount: Int

  /// All that was found, to be said again.
  let diagnostics: [Diagnostic]

  /// The state of the sources; `nil` where it does not say enough to go by.
  let sources: RecordedSources?

  /// Sorted by path.
  let outputs: [RecordedOutput]

  /// The folders of the output, itself and its manifest included, with the state that the build left
  /// each in.
  let folders: [RecordedFolder]

  /// The tree that takes the output's place next; `nil` where it may hold other names than the output.
  let next: RecordedNext?

  /// The keys of the outputs, in the same order.
  let keys: RecordedKeys

  /// What is known of the parts of the site, as bytes; empty where nothing is.
  let units: [UInt8]
}

/// What decides the outcome of a build beside its sources.
struct RecordedRequest: Hashable, Sendable {
  let site: String
  let output: String
  let baseURL: String?
  let audience: String
  let includesDrafts: Bool
  let asOf: String
  let isStrict: Bool

  /// Takes the site and the output with every link followed, so that a site that was moved is another.
  init(_ request: BuildRequest, site: DiskPath, output: DiskPath) {
    self.init(
      site: site.text,
      output: output.text,
      baseURL: request.baseURL,
      audience: request.audience.name,
      includesDrafts: request.includesDrafts,
      asOf: request.asOf.iso8601,
      isStrict: request.isStrict
    )
  }

  init(
    site: String,
    output: String,
    baseURL: String?,
    audience: String,
    includesDrafts: Bool,
    asOf: String,
    isStrict: Bool
  ) {
    self.site = site
    self.output = output
    self.baseURL = baseURL
    self.audience = audience
    self.includesDrafts = includesDrafts
    self.asOf = asOf
    self.isStrict = isStrict
  }
}

/// The state of the sources that a build read.
struct RecordedSources: Hashable, Sendable {
  struct File: Hashable, Sendable {
    let path: SourcePath
    let stamp: FileStamp

    /// What was found by reading a file that is not held in memory.
    let asset: Asset?
  }

  /// The digest of a file and, for an image, its size in pixels.
  struct Asset: Hashable, Sendable {
    let digest: Digest
    let dimensions: ImageDimensions?
  }

  /// Sorted by path.
  let files: [File]

  /// The state of the files that say what the audience may see, as one digest: the record of a build
  /// for one audience does not name what it does not show.
  let deciding: Digest

  /// The portfolios that the audience may see.
  let portfolios: [String]
}

/// An output as a build left it.
struct RecordedOutput: Hashable, Sendable {
  let path: OutputPath

  /// The digest of its bytes.
  let content: Digest

  /// The state of the file; `nil` where it might change without another one.
  let stamp: FileStamp?
}

/// The tree that takes the output's place in the next publication, as a build left it: the site
/// before, with the folders and the names of the output.
struct RecordedNext: Hashable, Sendable {
  /// The state of each folder, in the order of the output's; `nil` where that says nothing.
  let stamps: [FileStamp?]

  /// The outputs of which it holds another file, sorted.
  let others: [OutputPath]
}

/// A folder of the output as a build left it.
struct RecordedFolder: Hashable, Sendable {
  /// Relative to the output; empty for itself.
  let path: String

  /// The state of the folder, which another name in it changes.
  let stamp: FileStamp?
}
