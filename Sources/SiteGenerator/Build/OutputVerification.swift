internal import Diagnostics
internal import Synchronization

/// Compares a published site with what a clean build of the same sources makes, byte for byte.
struct OutputVerification: Sendable {
  private let request: BuildRequest
  private let folder: OutputFolder
  private let disk: any OutputFileSystem

  init(
    _ request: BuildRequest,
    _ folder: OutputFolder,
    on disk: any OutputFileSystem = RealFileSystem()
  ) {
    self.request = request
    self.folder = folder
    self.disk = disk
  }

  /// What differs from a clean build, in the output and in what was reported.
  func differences(from report: BuildReport) -> [Diagnostic] {
    let discovered = Discovery.discover(
      DiskPath(request.site),
      on: disk,
      scope: AudienceScope.scope(for: request.audience),
      jobs: request.jobs
    )
    let comparison = ComparingSink(folder.path, on: disk)
    let clean = SiteBuild.render(discovered, request, into: comparison)
    var differences = comparison.differing.map { path, what in
      difference("output '\(path)' \(what)")
    }
    let stray = published.subtracting(comparison.paths).sorted()
    differences += stray.map { difference("output '\($0)' is none that a clean build makes") }
    if clean.diagnostics != report.diagnostics || clean.pageCount != report.pageCount {
      differences.append(difference("the findings are not those of a clean build"))
    }
    return differences
  }

  /// The files that the output's manifest names.
  private var published: Set<OutputPath> {
    let manifest = folder.path.appending(OutputManifest.fileName)
    let bytes = (try? disk.read(manifest, upTo: 1 << 30)).flatMap { $0 } ?? []
    return Set((OutputManifest(bytes: bytes)?.digests ?? [:]).keys)
  }

  private func difference(_ message: String) -> Diagnostic {
    Diagnostic(
      PublishingDiagnostics.outputDiffers,
      message,
      at: nil,
      help: "make everything anew with: attain build --no-cache"
    )
  }
}

/// Takes the outputs of a clean build and compares each with a file.
private final class ComparingSink: OutputSink, Sendable {
  private let folder: DiskPath
  private let disk: any OutputFileSystem
  private let seen = Mutex<[OutputPath: String?]>([:])

  init(_ folder: DiskPath, on disk: any OutputFileSystem) {
    self.folder = folder
    self.disk = disk
  }

  /// Every output of the clean build.
  var paths: Set<OutputPath> { seen.withLock { Set($0.keys) } }

  /// The outputs that differ, sorted, each with what is the matter.
  var differing: [(OutputPath, String)] {
    seen.withLock { seen in
      seen.compactMap { path, what in what.map { (path, $0) } }.sorted { $0.0 < $1.0 }
    }
  }

  func stage(_ path: OutputPath, _ bytes: [UInt8]) {
    note(path) { () throws(FileSystemError) in
      try disk.identity(of: folder.appending(path.text), holding: bytes) != nil
    }
  }

  func copy(_ path: OutputPath, from asset: SourceAsset) {
    note(path) { () throws(FileSystemError) in
      try disk.identity(of: folder.appending(path.text), holdingSameAs: asset.location) != nil
    }
  }

  private func note(_ path: OutputPath, _ isSame: () throws(FileSystemError) -> Bool) {
    var what: String?
    if (try? disk.statusIfPresent(of: folder.appending(path.text))).flatMap({ $0 }) == nil {
      what = "is missing"
    } else if (try? isSame()) != true {
      what = "is not what a clean build makes"
    }
    seen.withLock { $0[path] = .some(what) }
  }
}
