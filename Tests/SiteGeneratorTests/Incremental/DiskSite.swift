import Dates
import Diagnostics
import Foundation
import SiteTestSupport
import Testing

@testable import SiteGenerator

/// A site on a disk with its output beside it, built as the command line builds it.
struct DiskSite {
  let scratch: ScratchFolder

  init(_ site: InMemorySite) throws {
    scratch = try ScratchFolder(inMemory: true)
    try site.write(to: folder("site"))
  }

  func folder(_ name: String) -> URL {
    URL(fileURLWithPath: scratch.path.appending(name).text)
  }

  /// The folder of the cache.
  var cache: URL { folder("site/.attain/cache") }

  /// The files of records, sorted.
  var records: [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: cache,
      includingPropertiesForKeys: nil
    )
    return (files ?? []).filter { $0.pathExtension == "record" }.sorted { $0.path < $1.path }
  }

  func request(
    site: String = "site",
    output: String = "out",
    for audience: Audience = .all,
    asOf day: String = "2026-12-01",
    caching: BuildRequest.Caching = .used,
    jobs: Int = 2
  ) throws -> BuildRequest {
    let asOf = try #require(CalendarDate(iso8601: day))
    var request = BuildRequest(
      site: scratch.path.appending(site).text,
      output: scratch.path.appending(output).text,
      audience: audience,
      asOf: asOf,
      jobs: jobs
    )
    request.caching = caching
    return request
  }

  /// Builds, as a program that another digest makes another one.
  func build(
    _ request: BuildRequest,
    on disk: any OutputFileSystem = RealFileSystem(),
    program: String = "a program"
  ) -> BuildReport {
    let folder = OutputFolder(of: request) ?? OutputFolder(scratch.path, site: scratch.path)
    return DiskBuild(request, to: folder, on: disk, program: Digest(of: program)).run()
  }

  /// The bytes of every file of an output by its path; empty where there is none.
  func contents(of output: String = "out") throws -> [String: [UInt8]] {
    let folder = folder(output)
    guard let paths = FileManager.default.subpaths(atPath: folder.path) else { return [:] }
    var contents: [String: [UInt8]] = [:]
    for path in paths {
      let file = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      contents[path] = Array(try Data(contentsOf: file))
    }
    return contents
  }

  /// Every file of an output by its path, its work area left out.
  func texts(in output: String = "out") throws -> [String: String] {
    try scratch.texts(in: output)
  }

  /// Replaces the sources by those of another state, touching only what differs, in the ways that
  /// editors and other programs have of writing a file.
  ///
  /// - Returns: The files that were written or removed, and the folders that were made or removed.
  @discardableResult
  func update(
    from old: InMemorySite,
    to new: InMemorySite,
    _ random: inout RandomNumbers
  ) throws -> Set<SourcePath> {
    var changed: Set<SourcePath> = []
    for path in old.files.keys.sorted() where new.files[path] == nil {
      try FileManager.default.removeItem(at: folder("site/\(path)"))
      changed.insert(SourcePath(path))
    }
    for (path, bytes) in new.files.sorted(by: { $0.key < $1.key }) where old.files[path] != bytes {
      changed.insert(SourcePath(path))
      changed.formUnion(missingFolders(above: path))
      let isAfresh = try write(
        bytes,
        to: folder("site/\(path)"),
        random.one(of: WayOfWriting.allCases)
      )
      if isAfresh { changed.insert(SourcePath(DiskPath(path).parent.text)) }
    }
    return changed
  }

  private func missingFolders(above path: String) -> [SourcePath] {
    var missing: [SourcePath] = []
    var parent = DiskPath(path).parent
    while parent.text != ".", !FileManager.default.fileExists(atPath: folder("site/\(parent)").path)
    {
      missing.append(SourcePath(parent.text))
      parent = parent.parent
    }
    return missing
  }

  /// How a program leaves a file.
  private enum WayOfWriting: CaseIterable {
    case inPlace, byRename

    /// With the time of modification that the file had, as copying and unpacking do.
    case timesSetBack

    /// With the folder that it was the last file of taken away first.
    case afresh
  }

  /// - Returns: Whether the folder is another one than before.
  private func write(_ bytes: [UInt8], to file: URL, _ way: WayOfWriting) throws -> Bool {
    let files = FileManager.default
    let parent = file.deletingLastPathComponent()
    let others = try? files.contentsOfDirectory(atPath: parent.path)
    let isAfresh = way == .afresh && others == [file.lastPathComponent]
    if isAfresh { try files.removeItem(at: parent) }
    try files.createDirectory(at: parent, withIntermediateDirectories: true)
    let times = try? files.attributesOfItem(atPath: file.path)[.modificationDate]
    try Data(bytes).write(to: file, options: way == .byRename ? .atomic : [])
    if way == .timesSetBack, let times {
      try files.setAttributes([.modificationDate: times], ofItemAtPath: file.path)
    }
    return isAfresh
  }

  /// Waits until the disk's clock has ticked, so that what was written before is settled.
  func settle() throws {
    let disk = RealFileSystem()
    let start = disk.time(in: scratch.path)
    while disk.time(in: scratch.path) == start {}
  }
}
