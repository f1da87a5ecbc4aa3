import Foundation
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

/// A site on a disk that the program itself builds, in processes of their own.
struct ProgramSite {
  let scratch: ScratchFolder
  private let program: String

  /// A site of some pages that link to each other, show dates, and bring other files along.
  init(pages: Int) throws {
    program = try #require(BuiltProduct.path(of: "attain"))
    scratch = try ScratchFolder(inMemory: true)
    var site = InMemorySite.plain()
    site.showing(
      "page",
      "{{ page.title }} {{ page.body }} {% if page.isReviewOverdue %}late{% endif %}"
    )
    for page in 0..<pages {
      site["Content/part-\(page % 3)/page-\(page).md"] = Self.text(of: page, edition: 0)
      site["Content/files/file-\(page).txt"] = "file \(page)"
    }
    try site.write(to: URL(fileURLWithPath: path("site")))
  }

  func path(_ name: String) -> String { scratch.path.appending(name).text }

  static func text(of page: Int, edition: Int) -> String {
    """
    ---
    title: Page \(page), \(edition)
    reviewDue: 2026-\(page % 2 == 0 ? "11" : "12")-30
    ---

    Edition \(edition), with [home](../index.md).

    """
  }

  /// Writes another edition of some pages, and of a file.
  func edit(_ edition: Int, pages: Int) throws {
    for page in Set([edition % pages, edition * 7 % pages]) {
      try scratch.write(
        Self.text(of: page, edition: edition),
        to: "site/Content/part-\(page % 3)/page-\(page).md"
      )
    }
    try scratch.write("file \(edition)", to: "site/Content/files/file-\(edition % pages).txt")
  }

  /// The words after the program's name for a build.
  func words(site: String = "site", to output: String, _ more: [String] = []) -> [String] {
    [
      "build", "--site", path(site), "--output", path(output), "--as-of", "2026-12-01",
      "--format", "line",
    ] + more
  }

  func build(
    site: String = "site",
    to output: String = "out",
    _ more: String...,
    environment: [String: String?] = [:]
  ) throws -> FinishedProcess {
    try FinishedProcess(
      program,
      words(site: site, to: output, more),
      environment: environment
    )
  }

  /// Starts a build and leaves it running.
  func start() throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words(to: "out")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  func run(_ words: [String], environment: [String: String?] = [:]) throws -> FinishedProcess {
    try FinishedProcess(program, words, environment: environment)
  }

  func texts(_ output: String = "out") throws -> [String: String] { try scratch.texts(in: output) }

  /// Compares a build that uses the cache with a clean one: what it leaves, and what it says.
  func expectClean(
    _ comment: Comment,
    remark isRemarked: Bool? = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let cached = try build()
    let clean = try build(to: "clean", "--no-cache")
    #expect(
      cached.status == 0,
      "\(comment): \(cached.output)\(cached.errors)",
      sourceLocation: sourceLocation
    )
    #expect(cached.output == clean.output, comment, sourceLocation: sourceLocation)
    #expect(try texts() == texts("clean"), comment, sourceLocation: sourceLocation)
    if let isRemarked {
      let hasRemark = cached.errors.contains("the cache was of no use")
      #expect(hasRemark == isRemarked, comment, sourceLocation: sourceLocation)
    }
  }
}
