internal import Diagnostics

/// A file that is to hold other bytes.
package struct FileReplacement: Sendable {
  package let path: DiskPath

  /// What it held when it was read; a file that holds something else by now is left alone.
  package let old: [UInt8]
  package let new: [UInt8]

  package init(_ path: DiskPath, old: [UInt8], new: [UInt8]) {
    self.path = path
    self.old = old
    self.new = new
  }
}

/// Why files were not changed; all of them are as they were.
package enum FileWritingError: Error, Hashable, Sendable {
  case disk(FileSystemError)

  /// Somebody wrote to the file since it was read.
  case changedMeanwhile(DiskPath)

  /// The file was to be new, and is there.
  case alreadyThere(DiskPath)

  /// One sentence without a full stop.
  package var message: String {
    switch self {
    case .disk(let error): "\(error.path) cannot be written: \(error.reason.words)"
    case .changedMeanwhile(let path): "\(path) was changed while the command was at work"
    case .alreadyThere(let path): "\(path) is there already, and nothing is overwritten"
    }
  }
}

/// Changes files so that a reader finds each as it was or as it is to be, and all of them or none.
package enum FileReplacements {
  /// Writes the new bytes beside each file, then renames them over the files one after the other;
  /// where that fails half-way, the files that were renamed get their old bytes back.
  package static func write(
    _ files: [FileReplacement],
    on disk: some OutputFileSystem = RealFileSystem()
  ) throws(FileWritingError) {
    var staged: [StagedReplacement] = []
    var failure: FileWritingError?
    do throws(FileWritingError) {
      for file in files {
        let stage = try StagedReplacement(file, on: disk)
        staged.append(stage)
        try stage.write(on: disk)
      }
    } catch {
      failure = error
    }
    var done: [StagedReplacement] = []
    if failure == nil {
      do throws(FileWritingError) {
        for stage in staged {
          try stage.replace(on: disk)
          done.append(stage)
        }
      } catch {
        failure = error
        for stage in done.reversed() { stage.restore(on: disk) }
      }
    }
    for (index, stage) in staged.enumerated() {
      stage.clear(on: disk, isRestored: failure != nil && index < done.count)
    }
    if let failure { throw failure }
  }
}

extension FileReplacements {
  /// Writes a file whether it is there or not; a reader finds the old bytes or the new ones.
  package static func put(
    _ bytes: [UInt8],
    at path: DiskPath,
    on disk: some OutputFileSystem = RealFileSystem()
  ) throws(FileWritingError) {
    let old: [UInt8]?
    do throws(FileSystemError) {
      old = try disk.statusIfPresent(of: path) == nil ? nil : disk.read(path, upTo: .max - 1)
    } catch {
      throw .disk(error)
    }
    if let old {
      try write([FileReplacement(path, old: old, new: bytes)], on: disk)
    } else {
      try NewFiles.write([NewFile(SourcePath(path.name), bytes)], in: path.parent, on: disk)
    }
  }
}

/// A file with its new bytes beside it, and its old ones once they are replaced.
private struct StagedReplacement {
  let file: FileReplacement

  /// The file itself, where the path is a link to it.
  let target: DiskPath
  private let fresh: DiskPath
  private let former: DiskPath

  init(_ file: FileReplacement, on disk: some OutputFileSystem) throws(FileWritingError) {
    self.file = file
    do throws(FileSystemError) { target = try disk.resolve(file.path) } catch { throw .disk(error) }
    // Hidden names, which no build reads.
    fresh = target.parent.appending(".\(target.name).attain-new")
    former = target.parent.appending(".\(target.name).attain-old")
  }

  func write(on disk: some OutputFileSystem) throws(FileWritingError) {
    do throws(FileSystemError) {
      // What a run that was killed left behind.
      try disk.removeFileIfPresent(fresh)
      try disk.removeFileIfPresent(former)
      try disk.createFile(fresh, file.new)
      try disk.copyAccess(from: target, to: fresh)
    } catch {
      throw .disk(error)
    }
  }

  func replace(on disk: some OutputFileSystem) throws(FileWritingError) {
    do throws(FileSystemError) {
      if try disk.read(target, upTo: file.old.count) == file.old {
        try exchange(on: disk)
        return
      }
    } catch {
      throw .disk(error)
    }
    throw .changedMeanwhile(file.path)
  }

  private func exchange(on disk: some OutputFileSystem) throws(FileSystemError) {
    do throws(FileSystemError) {
      try disk.link(target, as: former)
    } catch {
      // A disk without hard links.
      _ = try disk.copyFile(target, to: former)
    }
    try disk.rename(fresh, to: target)
  }

  /// Takes the change back; where even that fails, the old bytes stay beside the file.
  func restore(on disk: some OutputFileSystem) {
    try? disk.rename(former, to: target)
  }

  func clear(on disk: some OutputFileSystem, isRestored: Bool) {
    try? disk.removeFileIfPresent(fresh)
    if !isRestored { try? disk.removeFileIfPresent(former) }
  }
}
