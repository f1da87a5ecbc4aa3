internal import Diagnostics

/// Tells whether an output is as a build left it, by looking at every file and folder without reading
/// one.
///
/// Only stamps that were settled are recorded: a file of the same stamp has the same bytes, and a folder
/// of the same stamp holds the same names.
struct UnchangedOutput: Sendable {
  let record: BuildRecord
  let disk: any OutputFileSystem
  let jobs: Int

  /// Whether a build left it so in `location`, and nothing is begun there.
  func holds(in location: OutputLocation) -> Bool {
    guard let area = try? location.workArea(on: disk), !area.isInside,
      (try? disk.status(of: area.journal, followingLinks: false)) == nil
    else { return false }
    let folder = location.folder
    return allHold(record.folders) { $0.isUnchanged(in: folder, $0.stamp, on: disk) }
      && allHold(record.outputs) { output in
        guard let stamp = output.stamp else { return false }
        let status = try? disk.status(
          of: folder.appending(output.path.text),
          followingLinks: false
        )
        return status?.kind == .file && status?.stamp == stamp
      }
  }

  /// Whether the tree that takes the output's place next still holds the names that it was left with.
  func holds(next: DiskPath) -> Bool {
    guard let stamps = record.next?.stamps, stamps.count == record.folders.count else {
      return false
    }
    return allHold(Array(zip(record.folders, stamps))) { folder, stamp in
      // The manifest is written anew.
      folder.path == OutputManifest.fileName || folder.isUnchanged(in: next, stamp, on: disk)
    }
  }

  /// Looks at things in runs, and at no further run once one thing differs.
  private func allHold<Thing: Sendable>(
    _ things: [Thing],
    _ holds: @Sendable (Thing) -> Bool
  ) -> Bool {
    let run = 256
    let starts = Array(stride(from: 0, to: things.count, by: run))
    return concurrentMap(starts, jobs: jobs) { start in
      things[start..<min(start + run, things.count)].allSatisfy(holds)
    }.allSatisfy(\.self)
  }
}

extension RecordedFolder {
  /// Whether the folder of this name in a tree is in a state that was recorded.
  fileprivate func isUnchanged(
    in root: DiskPath,
    _ stamp: FileStamp?,
    on disk: some SourceFileSystem
  ) -> Bool {
    guard let stamp else { return false }
    let folder = path.isEmpty ? root : root.appending(path)
    return (try? disk.status(of: folder, followingLinks: false))?.stamp == stamp
  }
}

/// An output of which every file and folder was looked at and found as a record says.
struct KnownOutput: Sendable {
  /// Sorted by path.
  let outputs: [RecordedOutput]
  let folders: [RecordedFolder]

  /// What the record says of the next tree, which may have changed since.
  let next: RecordedNext?

  init(_ record: BuildRecord) {
    outputs = record.outputs
    folders = record.folders
    next = record.next
  }

  /// The state of an output.
  func stamp(of path: OutputPath) -> FileStamp? {
    outputs.position(of: path).flatMap { outputs[$0].stamp }
  }
}
