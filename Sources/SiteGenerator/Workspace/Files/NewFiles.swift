package import Diagnostics

/// A file that is to be made.
package struct NewFile: Sendable {
  /// Within the site.
  package let path: SourcePath
  package let bytes: [UInt8]

  package init(_ path: SourcePath, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(_ path: SourcePath, _ text: String) {
    self.init(path, Array(text.utf8))
  }
}

/// Makes files where there are none: all of them or none, and nothing is ever overwritten.
package enum NewFiles {
  /// Makes the files in a folder, with the folders above them.
  ///
  /// - Throws: What went wrong; the files made until then are gone again.
  package static func write(
    _ files: [NewFile],
    in site: DiskPath,
    on disk: some OutputFileSystem = RealFileSystem()
  ) throws(FileWritingError) {
    var made: [DiskPath] = []
    for file in files {
      let path = site.appending(file.path.text)
      // Made under a hidden name first, so that nobody finds half a file.
      let fresh = path.parent.appending(".\(path.name).attain-new")
      do throws(FileSystemError) {
        try disk.createFolders(path.parent)
        try disk.removeFileIfPresent(fresh)
        try disk.createFile(fresh, file.bytes)
        try link(fresh, as: path, file.bytes, on: disk)
        made.append(path)
        // Were it to stay, no build would read it.
        try? disk.removeFile(fresh)
      } catch {
        try? disk.removeFileIfPresent(fresh)
        for path in made.reversed() { try? disk.removeFile(path) }
        guard error.reason == .alreadyThere else { throw .disk(error) }
        // A file that stands where a folder has to be is another matter.
        throw error.path == path
          ? .alreadyThere(path) : .disk(FileSystemError(.notAFolder, at: path))
      }
    }
  }

  /// Gives a file its name, which must be free.
  private static func link(
    _ fresh: DiskPath,
    as path: DiskPath,
    _ bytes: [UInt8],
    on disk: some OutputFileSystem
  ) throws(FileSystemError) {
    do throws(FileSystemError) {
      try disk.link(fresh, as: path)
    } catch {
      guard error.reason != .alreadyThere else { throw error }
      // A disk without hard links.
      do throws(FileSystemError) {
        try disk.createFile(path, bytes)
      } catch {
        if error.reason != .alreadyThere { try? disk.removeFile(path) }
        throw error
      }
    }
  }
}
