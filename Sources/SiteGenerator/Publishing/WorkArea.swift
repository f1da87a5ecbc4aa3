/// The folder in which a publication is prepared, on the same disk as the output folder.
///
/// It stands beside the output, private to its owner (it holds the former site), or within the
/// output where that is a mount point or its parent cannot be written to.
struct WorkArea: Hashable, Sendable {
  /// The folder's name, beside the output or in it.
  static let folderName = ".attain"

  let folder: DiskPath

  /// Whether it lies within the output, from where nothing can be exchanged as a whole.
  let isInside: Bool

  static func beside(_ output: DiskPath) -> WorkArea {
    WorkArea(
      folder: output.parent.appending("\(folderName)/publishing/\(output.name)"),
      isInside: false
    )
  }

  static func inside(_ output: DiskPath) -> WorkArea {
    WorkArea(folder: output.appending("\(folderName)/publishing"), isInside: true)
  }

  /// The tree that takes the output's place, or from which it is brought up to date.
  ///
  /// Between builds it holds the former site, whose unchanged files are hard links to the output's:
  /// the next build has to put right only what differs.
  var next: DiskPath { folder.appending("next") }

  /// What remains to be done of a publication in place; its presence is the point of no return.
  var journal: DiskPath { folder.appending("journal") }
  var lock: DiskPath { folder.appending("lock") }

  /// Says that a session has begun to write to the next tree, and did not come to its end.
  var unfinished: DiskPath { folder.appending("unfinished") }

  /// Says that an exchange was refused here before.
  var inPlaceMark: DiskPath { folder.appending("in-place") }

  /// Makes the folder and those that hold it.
  func create(on disk: some OutputFileSystem) throws(FileSystemError) {
    let publishing = isInside ? folder : folder.parent
    try disk.createFolders(publishing.parent)
    try disk.createFolderIfMissing(publishing, isPrivate: true)
    try disk.createFolders(folder)
  }

  /// Removes what is left of an area within the output, which is to hold nothing but the site.
  func removeIfInside(on disk: some OutputFileSystem) {
    guard isInside else { return }
    try? disk.removeFile(inPlaceMark)
    try? disk.removeFile(unfinished)
    try? disk.removeFile(lock)
    try? disk.removeFolder(folder)
    try? disk.removeFolder(folder.parent)
  }
}
