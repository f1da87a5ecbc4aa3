package import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Puts a bundle and its record in their places.
///
/// Both are written in full under hidden names beside their places, and handed to the disk, before
/// either of them is renamed; so whatever fails or is killed until then leaves the last good bundle
/// as it was. Two renames are not one: who finds a bundle beside the record of another, after a kill
/// just between them, is told so by the digest that the record holds.
package enum BundlePublication {
  /// Writes both.
  ///
  /// - Parameters:
  ///   - bundle: The bytes of the bundle.
  ///   - record: The bytes of its record.
  ///   - place: Where they belong; folders that are missing are made.
  ///   - disk: Where that is.
  /// - Throws: What the disk refused; both files are then as they were.
  package static func write(
    _ bundle: [UInt8],
    _ record: [UInt8],
    to place: BundlePlace,
    on disk: some OutputFileSystem = RealFileSystem()
  ) throws(FileSystemError) {
    try disk.createFolders(place.file.parent)
    let files = [
      StagedFile(place.file, on: disk), StagedFile(place.record, on: disk),
    ]
    defer { for file in files { file.clear(on: disk) } }
    for (file, bytes) in zip(files, [bundle, record]) { try file.write(bytes, on: disk) }
    var done: [StagedFile] = []
    do throws(FileSystemError) {
      for file in files {
        try file.replace(on: disk)
        done.append(file)
      }
    } catch {
      for file in done.reversed() { file.restore(on: disk) }
      throw error
    }
    Self.synchronise(place.file.parent)
  }

  /// Waits until the disk has what was written; a disk that cannot say so is believed.
  fileprivate static func synchronise(_ path: DiskPath) {
    let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// A file that is to take its place, with the one that is there kept for a moment.
private struct StagedFile {
  /// The file itself, where its name is a link.
  let target: DiskPath
  private let fresh: DiskPath
  private let former: DiskPath

  init(_ path: DiskPath, on disk: some OutputFileSystem) {
    target = (try? disk.resolve(path)) ?? path
    fresh = target.parent.appending(".\(target.name).attain-new")
    former = target.parent.appending(".\(target.name).attain-old")
  }

  func write(_ bytes: [UInt8], on disk: some OutputFileSystem) throws(FileSystemError) {
    if try disk.statusIfPresent(of: target)?.kind == .folder {
      throw FileSystemError(.isAFolder, at: target)
    }
    // What a run that was killed left behind.
    try disk.removeFileIfPresent(fresh)
    try disk.removeFileIfPresent(former)
    try disk.createFile(fresh, bytes)
    BundlePublication.synchronise(fresh)
  }

  func replace(on disk: some OutputFileSystem) throws(FileSystemError) {
    if try disk.statusIfPresent(of: target) != nil {
      do throws(FileSystemError) {
        try disk.link(target, as: former)
      } catch {
        // A disk without hard links.
        _ = try disk.copyFile(target, to: former)
      }
    }
    try disk.rename(fresh, to: target)
  }

  /// Takes the replacement back; a file that was not there before goes.
  func restore(on disk: some OutputFileSystem) {
    do throws(FileSystemError) {
      try disk.rename(former, to: target)
    } catch {
      if error.reason == .missing { try? disk.removeFileIfPresent(target) }
    }
  }

  func clear(on disk: some OutputFileSystem) {
    try? disk.removeFileIfPresent(fresh)
    try? disk.removeFileIfPresent(former)
  }
}
