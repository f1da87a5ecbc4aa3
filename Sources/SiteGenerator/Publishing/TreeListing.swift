/// The names of all that a folder holds, at any depth, relative to it.
struct TreeListing: Sendable {
  /// Files, and whatever else is not a folder, with their identities.
  var files: [OutputPath: FileIdentity] = [:]

  /// Folders, each before those that it holds.
  var folders: [String] = []

  /// Names that are not UTF-8.
  var unnameable: [String] = []

  /// What a folder holds that is not there.
  static let empty = TreeListing()

  private init() {}

  /// Lists a folder; one that is not there holds nothing.
  init(
    of root: DiskPath,
    on disk: some SourceFileSystem,
    jobs: Int,
    leavingOut omitted: Set<String> = []
  ) throws(FileSystemError) {
    var level = [""]
    while !level.isEmpty {
      let listed = concurrentMap(level, jobs: jobs) { folder in
        Result { () throws(FileSystemError) in try disk.entries(of: root.appending(folder)) }
      }
      var below: [String] = []
      for (folder, result) in zip(level, listed) {
        let entries: [FolderEntry]
        do throws(FileSystemError) {
          entries = try result.get()
        } catch {
          if folder.isEmpty, error.reason == .missing { return }
          throw error
        }
        for entry in entries {
          let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
          if !entry.hasValidName {
            unnameable.append(path)
          } else if omitted.contains(path) {
            continue
          } else if entry.kind == .folder {
            below.append(path)
          } else {
            files[OutputPath(known: path)] = entry.identity
          }
        }
      }
      folders += below
      level = below
    }
  }
}
