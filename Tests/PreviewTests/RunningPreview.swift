import Dates
import Diagnostics
import Foundation
import Preview
import SiteGenerator
import SiteTestSupport
import Synchronization
import Testing

/// A preview of a site in a scratch folder, and what it reported.
final class RunningPreview: Sendable {
  let folder: ScratchFolder
  let port: Int
  private let task: Task<Void, any Error>

  /// Begins it.
  ///
  /// - Parameters:
  ///   - site: What it shows.
  ///   - isStrict: Whether a warning keeps it from being shown.
  ///   - built: Is called right after each build, with the folder that holds `site`.
  /// - Throws: What keeps the site from being written, or a port from being found.
  init(
    _ site: InMemorySite,
    strictly isStrict: Bool = false,
    built: @escaping @Sendable (ScratchFolder, PreviewBuild) -> Void = { _, _ in }
  ) throws {
    folder = try ScratchFolder()
    let folder = folder
    let path = folder.path.appending("site")
    try site.write(to: URL(fileURLWithPath: path.text))
    let asOf = try #require(CalendarDate(iso8601: "2026-12-01"))
    let request = BuildRequest(
      site: path.text,
      output: nil,
      audience: .all,
      includesDrafts: true,
      asOf: asOf,
      isStrict: isStrict,
      jobs: 1
    )
    let options = PreviewOptions(request: { request }) { report in
      PreviewFailure(
        title: "\(report.diagnostics.count)",
        text: DiagnosticListing(report.diagnostics, source: report.source)
          .text(DiagnosticLayout(.human))
      )
    }
    let server = try PreviewServer(on: .loopback, port: 0)
    port = server.port
    let builds = Builds()
    reported = builds
    task = Task {
      try await SitePreview(options, on: server).run { event in
        guard case .built(let build) = event else { return }
        builds.add(build)
        built(folder, build)
      }
    }
  }

  private let reported: Builds

  var all: [PreviewBuild] { reported.all }

  /// Ends it and waits until it has.
  func stop() async {
    task.cancel()
    _ = await task.result
  }

  func get(_ path: String) async throws -> String {
    let port = port
    return try await waiting {
      let client = try RawClient(port: port)
      client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      return try client.receiveAll()
    }
  }

  /// A page in a browser, and the greeting that it got.
  func open(_ path: String, version: String) async throws -> (RawClient, String) {
    let port = port
    return try await waiting {
      let client = try RawClient(port: port)
      let encoded = path.replacingOccurrences(of: "/", with: "%2F")
      return (client, try client.listen(encoded, version: version, port: port))
    }
  }

  /// The version of a page, as its script says.
  func version(of path: String) async throws -> String {
    let page = try await get(path)
    return page.components(separatedBy: "data-version=\"").last?
      .components(separatedBy: "\"").first ?? ""
  }

  func rename(_ old: String, _ new: String) throws {
    try FileManager.default.moveItem(
      atPath: folder.path.appending(old).text,
      toPath: folder.path.appending(new).text
    )
  }
}

private final class Builds: Sendable {
  private let builds = Mutex<[PreviewBuild]>([])
  var all: [PreviewBuild] { builds.withLock(\.self) }
  func add(_ build: PreviewBuild) { builds.withLock { $0.append(build) } }
}
