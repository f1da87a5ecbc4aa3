internal import Diagnostics

/// The state in which a publication left its output.
struct OutputState: Sendable {
  let outputs: [RecordedOutput]
  let folders: [RecordedFolder]
  let next: RecordedNext?

  /// Looks at every file and folder of the output of which it is not known that nothing was done to it.
  ///
  /// What is taken from the session's beginning can only be out of date where somebody else has changed
  /// the file since, and the next build will see that. A file that was last written before `moment`, a
  /// moment before the publication ended, has the bytes that were published: whoever writes into it
  /// later gives it another time. Renaming and linking, which the publication does itself, leave that
  /// time alone.
  ///
  /// - Parameters:
  ///   - published: What was done.
  ///   - session: The session that did it.
  ///   - contents: The outputs that are to be recorded with the digests of their bytes, sorted by path.
  ///   - moment: A moment before the publication ended.
  init(
    after published: Publication,
    by session: OutputSession,
    of contents: [(path: OutputPath, content: Digest)],
    writtenBefore moment: FileTime?
  ) {
    let (folder, disk, jobs) = (session.location.folder, session.disk, session.jobs)
    let (known, renewed) = (session.known, published.renewed)
    outputs = concurrentMap(contents, jobs: jobs) { path, content in
      if let stamp = known?.stamp(of: path), !renewed.contains(path) {
        return RecordedOutput(path: path, content: content, stamp: stamp)
      }
      let status = try? disk.status(of: folder.appending(path.text), followingLinks: false)
      let stamp = status?.kind == .file ? status?.stamp : nil
      let isSettled = stamp.map { stamp in moment.map { stamp.times.modified < $0 } ?? false }
      return RecordedOutput(path: path, content: content, stamp: isSettled == true ? stamp : nil)
    }
    let state = FolderState(after: published, by: session, of: outputs)
    folders = state.folders
    next = state.next
  }

  /// A moment that the clock of the file system tells from that of the last change: it ticks every few
  /// milliseconds, and a folder that was just put in its place is not settled before it has.
  static func nextTick(in folder: DiskPath, on disk: any OutputFileSystem) -> FileTime? {
    let first = disk.time(in: folder.parent)
    for _ in 0..<5_000 {
      let now = disk.time(in: folder.parent)
      if now != first { return now }
    }
    return first
  }
}
