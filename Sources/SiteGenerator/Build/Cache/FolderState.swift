internal import Diagnostics

/// The state in which a publication left the folders of its output, and those of the tree that takes
/// the output's place next.
struct FolderState: Sendable {
  let folders: [RecordedFolder]
  let next: RecordedNext?

  /// Looks at the folders of which it is not known that nothing was done to them.
  init(
    after published: Publication,
    by session: OutputSession,
    of outputs: [RecordedOutput]
  ) {
    let (output, next, disk) = (session.location.folder, session.area.next, session.disk)
    guard let known = session.known, published.keepsNames,
      published.report.method != .inPlace
    else {
      // The manifest too: a build that finds it damaged refuses the folder.
      var names: Set<Substring> = ["", OutputManifest.fileName[...]]
      for output in outputs { output.path.addFolders(to: &names) }
      let unseen = names.sorted().map { RecordedFolder(path: String($0), stamp: nil) }
      let now = OutputState.nextTick(in: output, on: disk)
      folders = concurrentMap(unseen, jobs: session.jobs) {
        $0.seen(in: output, before: now, on: disk)
      }
      self.next = nil
      return
    }
    guard published.report.method == .exchange else {
      folders = known.folders
      self.next = known.next
      return
    }
    // What is the output now was the next tree, and the other way round.
    let stamps = session.next.known?.stamps
    let touched = Set(published.renewed.compactMap(\.folder))
      .union(["", OutputManifest.fileName[...]])
    let before = known.folders.enumerated().map { index, folder in
      let isTouched = touched.contains(folder.path[...])
      return RecordedFolder(path: folder.path, stamp: isTouched ? nil : stamps?[index])
    }
    let now = OutputState.nextTick(in: output, on: disk)
    folders = concurrentMap(before, jobs: session.jobs) { folder in
      folder.stamp != nil ? folder : folder.seen(in: output, before: now, on: disk)
    }
    // The exchange itself is a change of the top, among which one of somebody else's would not show.
    let top = RecordedFolder(path: "", stamp: nil).seen(in: next, before: now, on: disk)
    let isRight = Self.namesAtTop(of: next, on: disk) == Self.namesAtTop(of: outputs)
    self.next = RecordedNext(
      stamps: known.folders.map { folder in
        folder.path.isEmpty ? (isRight ? top.stamp : nil) : folder.stamp
      },
      others: published.written
    )
  }

  private static func namesAtTop(of outputs: [RecordedOutput]) -> Set<Substring> {
    var names: Set<Substring> = [OutputManifest.fileName[...]]
    for output in outputs {
      let text = output.path.text
      names.insert(text[..<(text.utf8.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex)])
    }
    return names
  }

  private static func namesAtTop(
    of tree: DiskPath,
    on disk: some SourceFileSystem
  ) -> Set<Substring>? {
    (try? disk.entries(of: tree)).map { entries in Set(entries.map { $0.name[...] }) }
  }
}

extension RecordedFolder {
  /// The folder of the same name in a tree as it is now, as far as any later change can be told.
  fileprivate func seen(
    in root: DiskPath,
    before now: FileTime?,
    on disk: some SourceFileSystem
  ) -> RecordedFolder {
    let folder = path.isEmpty ? root : root.appending(path)
    let stamp = (try? disk.status(of: folder, followingLinks: false))?.stamp
    return RecordedFolder(path: path, stamp: stamp.flatMap { $0.isSettled(before: now) ? $0 : nil })
  }
}
