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
    return allHold(record.folders) { recorded in
      guard let stamp = recorded.stamp else { return false }
      let path = recorded.path.isEmpty ? folder : folder.appending(recorded.path)
      let status = try? disk.status(of: path, followingLinks: false)
      return status?.stamp == stamp
    }
      && allHold(record.outputs) { output in
        guard let stamp = output.stamp else { return false }
        let status = try? disk.status(
          of: folder.appending(output.path.text),
          followingLinks: false
        )
        return status?.kind == .file && status?.stamp == stamp
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

/// An output of which every file and folder was looked at and found as a record says.
struct KnownOutput: Sendable {
  let stamps: [OutputPath: FileStamp]
  let folders: [RecordedFolder]

  init(_ record: BuildRecord) {
    stamps = Dictionary(
      record.outputs.compactMap { output in output.stamp.map { (output.path, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    folders = record.folders
  }
}
