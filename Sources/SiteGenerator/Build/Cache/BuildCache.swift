internal import Diagnostics

/// Where the record of a build lies from one process to the next: in the site's own work area, never
/// in the output.
///
/// The file is written anew under another name and put in its place in one step, so that a process
/// that is killed, or two at once, leave a whole record or the one before. It carries the digest of its
/// bytes and of the program, so that anything else that stands there is no record.
struct BuildCache: Sendable {
  let disk: any OutputFileSystem
  let program: Digest
  let folder: DiskPath
  let file: DiskPath
  let request: RecordedRequest

  /// The cache for a build; `nil` where there is no place for one.
  init?(
    _ request: BuildRequest,
    output: DiskPath,
    on disk: any OutputFileSystem,
    program: Digest? = ProgramIdentity.digest
  ) {
    guard let program, let site = try? disk.resolve(DiskPath(request.site)),
      let output = try? disk.resolveAsFarAsThere(output)
    else { return nil }
    self.disk = disk
    self.program = program
    self.request = RecordedRequest(request, site: site, output: output)
    folder = Self.folder(of: site)
    // An audience has a file of its own: nothing in it is of what another one sees.
    let name = Digest(of: "\(request.audience.name)\n\(output.text)").hexadecimal.prefix(16)
    file = folder.appending("\(name).record")
  }

  static func folder(of site: DiskPath) -> DiskPath {
    site.appending("\(WorkArea.folderName)/cache")
  }

  /// What is known of the build before.
  enum Contents: Sendable {
    case none
    case record(BuildRecord)

    /// There is something that is no record, or not one of this program and this place.
    case unusable
  }

  /// Whether something stands where the record does, as far as can be told.
  var isThere: Bool {
    do throws(FileSystemError) {
      return try disk.statusIfPresent(of: file) != nil
    } catch {
      return true
    }
  }

  func load() -> Contents {
    let bytes: [UInt8]?
    do throws(FileSystemError) {
      bytes = try disk.read(file, upTo: 1 << 30)
    } catch {
      return error.reason == .missing || error.reason == .notAFolder ? .none : .unusable
    }
    guard let bytes, let record = try? BuildRecord(bytes, by: program),
      record.request.site == request.site, record.request.output == request.output,
      record.request.audience == request.audience
    else { return .unusable }
    return .record(record)
  }

  /// Puts a record in the place of the one before; without it, the next build only takes longer.
  func save(_ record: BuildRecord) {
    let draft = folder.appending("\(file.name).\(processNumber)")
    do throws(FileSystemError) {
      try disk.createFolders(folder)
      let ignored = folder.appending(".gitignore")
      if try disk.statusIfPresent(of: ignored) == nil {
        try disk.createFile(ignored, Array("*\n".utf8))
      }
      try disk.removeFileIfPresent(draft)
      try disk.createFile(draft, record.bytes(by: program))
      try disk.rename(draft, to: file)
    } catch {
      try? disk.removeFile(draft)
    }
  }
}
