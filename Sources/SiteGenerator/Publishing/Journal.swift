/// What is to be done to an output folder that is brought up to date file by file.
///
/// Once it lies in the work area, the new site is complete on the disk and is published, now or by the
/// next command; before that, nothing in the output was touched.
struct Journal: Hashable, Sendable {
  /// Files to be moved from the next tree, sorted.
  let moved: [String]

  /// Files to be deleted, sorted.
  let deleted: [String]

  private static let opening = "attain journal 1"

  var bytes: [UInt8] {
    var lines = [Self.opening]
    lines += deleted.map { "- \($0)" }
    lines += moved.map { "+ \($0)" }
    lines.append("end \(deleted.count + moved.count)")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  init(moved: [String], deleted: [String]) {
    self.moved = moved
    self.deleted = deleted
  }

  /// A journal from the bytes of its file; `nil` where it is damaged or cut short.
  init?(bytes: [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[...]
    guard lines.popFirst() == Self.opening[...], let last = lines.popLast(),
      last == "end \(lines.count)"
    else { return nil }
    moved = lines.filter { $0.hasPrefix("+ ") }.map { String($0.dropFirst(2)) }
    deleted = lines.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
    let paths = (moved + deleted).filter { $0 != OutputManifest.fileName }
    guard paths.allSatisfy({ OutputPath($0) != nil }) else { return nil }
  }

  /// Writes it in one step.
  func write(in area: WorkArea, on disk: some OutputFileSystem) throws(FileSystemError) {
    let draft = area.folder.appending("journal-draft")
    try disk.removeFileIfPresent(draft)
    try disk.createFile(draft, bytes)
    try disk.rename(draft, to: area.journal)
  }

  /// Does all that is not done yet, and then removes the journal.
  ///
  /// Deletions come first, so that a file can take the place of a folder and the other way round.
  func apply(
    to output: DiskPath,
    from area: WorkArea,
    on disk: some OutputFileSystem
  ) throws(FileSystemError) {
    for path in deleted {
      try disk.removeFileIfPresent(output.appending(path))
      removeEmptyFolders(above: path, in: output, on: disk)
    }
    for path in moved {
      let source = area.next.appending(path)
      guard try disk.statusIfPresent(of: source) != nil else { continue }
      try move(source, to: output.appending(path), on: disk)
    }
    try disk.removeFileIfPresent(area.journal)
    try? disk.removeTree(area.next)
  }

  private func move(
    _ source: DiskPath,
    to target: DiskPath,
    on disk: some OutputFileSystem
  ) throws(FileSystemError) {
    do throws(FileSystemError) {
      try disk.rename(source, to: target)
    } catch {
      switch error.reason {
      case .missing: try disk.createFolders(target.parent)
      // Only an empty folder can stand there: what it held was ours and is deleted.
      case .isAFolder, .alreadyThere, .folderNotEmpty: try disk.removeFolder(target)
      default: throw error
      }
      try disk.rename(source, to: target)
    }
  }

  private func removeEmptyFolders(
    above path: String,
    in output: DiskPath,
    on disk: some OutputFileSystem
  ) {
    var folder = output.appending(path).parent
    while folder != output {
      do throws(FileSystemError) { try disk.removeFolder(folder) } catch { return }
      folder = folder.parent
    }
  }
}
