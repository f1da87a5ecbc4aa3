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
    let folder = OutputFolder(DiskPath(request.output ?? ""), site: DiskPath(request.site))
    return DiskBuild(request, to: folder, on: disk, program: Digest(of: program)).run()
  }

  /// Every file of an output by its path, its work area left out.
  func texts(in output: String = "out") throws -> [String: String] {
    try scratch.texts(in: output)
  }

  /// Replaces the sources by those of another state, touching only what differs.
  func update(from old: InMemorySite, to new: InMemorySite) throws {
    for path in old.files.keys where new.files[path] == nil {
      try FileManager.default.removeItem(at: folder("site/\(path)"))
    }
    for (path, bytes) in new.files where old.files[path] != bytes {
      let file = folder("site/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: file)
    }
  }

  /// Waits until the disk's clock has ticked, so that what was written before is settled.
  func settle() throws {
    let disk = RealFileSystem()
    let start = disk.time(in: scratch.path)
    while disk.time(in: scratch.path) == start {}
  }
}
