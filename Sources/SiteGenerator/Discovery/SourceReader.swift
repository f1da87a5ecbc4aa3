internal import Diagnostics

/// Reads one listed file and says what is wrong with it.
struct SourceReader<Disk: SourceFileSystem>: Sendable {
  let disk: Disk
  let limits: DiscoveryLimits

  /// A moment before the first file is looked at; `nil` where no stamp is wanted.
  var moment: FileTime?

  struct Outcome: Sendable {
    let path: SourcePath

    /// The file; `nil` where it cannot be used.
    var file: SourceFile?

    /// The text of a file that cannot be used, for showing what is wrong with it.
    var refusedText: SourceText?
    let diagnostics: [Diagnostic]
  }

  /// Reads files that are sorted by path, but for those that are as they were read before.
  func read(_ files: [ListedFile], keeping former: SourceTree?, jobs: Int) -> [Outcome] {
    let kept = former?.files(at: files.map(\.path))
    return concurrentMap(Array(files.indices), jobs: jobs) { index in
      read(files[index], keeping: kept?[index])
    }
  }

  /// Reads a file, unless it is in the state in which it was read before.
  func read(_ listed: ListedFile, keeping former: SourceFile? = nil) -> Outcome {
    guard let moment else { return readAnew(listed) }
    // Looked at before it is read: what changes in between has another stamp the next time.
    let status = try? disk.status(of: listed.location, followingLinks: true)
    let stamp = status?.kind == .file ? status?.stamp : nil
    if let stamp, let former, former.stamp == stamp, former.lies(at: listed) {
      return Outcome(path: listed.path, file: former, diagnostics: [])
    }
    var outcome = readAnew(listed)
    if let stamp, stamp.isSettled(before: moment) { outcome.file = outcome.file?.read(in: stamp) }
    return outcome
  }

  private func readAnew(_ listed: ListedFile) -> Outcome {
    do throws(FileSystemError) {
      if SourceKind(of: listed.path) == .text { return try readText(listed) }
      return try readAsset(listed)
    } catch {
      return refuse(
        listed,
        error.reason == .missing
          ? .vanished(listed.path) : .unreadable(listed.path, error.reason)
      )
    }
  }

  private func readText(_ listed: ListedFile) throws(FileSystemError) -> Outcome {
    guard let bytes = try disk.read(listed.location, upTo: limits.text - 1) else {
      let size = try disk.status(of: listed.location, followingLinks: true).size
      return refuse(listed, .tooLarge(listed.path, size: size, limit: limits.text))
    }
    let source = SourceText(path: listed.path, bytes: bytes)
    let problems = TextSoundness.problems(of: source)
    if !problems.isEmpty {
      return Outcome(path: listed.path, file: nil, refusedText: source, diagnostics: problems)
    }
    return Outcome(path: listed.path, file: SourceFile(source), diagnostics: [])
  }

  private func readAsset(_ listed: ListedFile) throws(FileSystemError) -> Outcome {
    let size = try disk.status(of: listed.location, followingLinks: true).size
    guard size < limits.asset else {
      return refuse(listed, .tooLarge(listed.path, size: size, limit: limits.asset))
    }
    let isImage = SourceKind(of: listed.path) == .image
    let summary = try disk.summarise(listed.location, headLimit: isImage ? 256 << 10 : 0)
    let asset = SourceAsset(
      path: listed.path,
      location: listed.location,
      size: summary.size,
      digest: summary.digest,
      dimensions: isImage ? ImageDimensions(head: summary.head) : nil
    )
    let file = SourceFile(path: listed.path, digest: asset.digest, contents: .asset(asset))
    return Outcome(path: listed.path, file: file, diagnostics: [])
  }

  private func refuse(_ listed: ListedFile, _ diagnostic: Diagnostic) -> Outcome {
    Outcome(path: listed.path, file: nil, diagnostics: [diagnostic])
  }
}

extension SourceFile {
  /// Whether an asset still is where it is copied from.
  fileprivate func lies(at listed: ListedFile) -> Bool {
    asset.map { $0.location == listed.location } ?? true
  }
}

/// How a file is read, by its name.
enum SourceKind: Hashable, Sendable {
  /// Held in memory and required to be UTF-8.
  case text
  case image
  case other

  init(of path: SourcePath) {
    let name = DiskPath(path.text).name
    let suffix = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    let isInTheme = [SourceFolders.themes + "/", "Content/theme/"].contains(
      where: path.text.hasPrefix
    )
    switch suffix {
    case "md", "yaml", "yml": self = .text
    case "html", "css", "js", "svg", "txt", "json", "webmanifest": self = isInTheme ? .text : .other
    case "png", "jpg", "jpeg", "gif", "webp": self = .image
    default: self = .other
    }
  }
}
