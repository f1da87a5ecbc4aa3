extension WorkArea {
  /// Makes the work area of an output folder, where it is not there yet, and locks it for this process.
  static func claim(
    for location: OutputLocation,
    on disk: any OutputFileSystem
  ) throws(PublishingError) -> (area: WorkArea, lock: FileLock) {
    let area: WorkArea
    let lock: FileLock?
    do throws(FileSystemError) {
      area = try create(for: location, on: disk)
      lock = try disk.lock(area.lock)
    } catch {
      throw PublishingError(error)
    }
    guard let lock else {
      let holder = (try? disk.read(area.lock, upTo: 20)).flatMap { $0 } ?? []
      let digits = holder.prefix { $0 != UInt8(ascii: "\n") }
      throw .busy(location.folder, process: Int(String(decoding: digits, as: UTF8.self)))
    }
    return (area, lock)
  }

  private static func create(
    for location: OutputLocation,
    on disk: any OutputFileSystem
  ) throws(FileSystemError) -> WorkArea {
    let area = try location.workArea(on: disk)
    do throws(FileSystemError) {
      try area.create(on: disk)
      return area
    } catch {
      guard location.isThere, [.notPermitted, .readOnly].contains(error.reason) else { throw error }
      let inner = WorkArea.inside(location.folder)
      try inner.create(on: disk)
      return inner
    }
  }

  /// Brings to its end what a killed process left half done.
  ///
  /// A journal that cannot be read was never acted upon by a process that lived on: it goes, and the
  /// build that follows compares every file.
  func recover(_ output: DiskPath, on disk: any OutputFileSystem) throws(PublishingError) {
    do throws(FileSystemError) {
      guard try disk.statusIfPresent(of: journal) != nil else { return }
      if let bytes = try disk.read(journal, upTo: 1 << 30), let begun = Journal(bytes: bytes) {
        try begun.apply(to: output, from: self, on: disk)
      } else {
        try disk.removeFile(journal)
      }
    } catch {
      throw .unfinished(error.path, error.reason)
    }
  }
}
