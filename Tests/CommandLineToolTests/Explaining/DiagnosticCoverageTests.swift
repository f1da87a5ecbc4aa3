import CommandLineTool
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("The catalogue of findings, against the sources and the tests")
struct DiagnosticCoverageTests {
  private let kinds = DiagnosticCatalogue.complete.kinds

  @Test("holds every kind that the sources declare")
  func complete() throws {
    let sources = FixtureFolder(beside: #filePath, "../../../Sources")
    let declared = try Self.swiftFiles(under: sources.path).flatMap { file in
      try Self.text(file).matches(of: /DiagnosticKind\(\s*"([a-z0-9-]+)"/).map { String($0.1) }
    }
    #expect(Set(declared).symmetricDifference(kinds.map(\.id)).isEmpty)
  }

  /// Each is named by its id: as a mark in a text, in a golden file or in an expectation.
  @Test("names only findings that a test or a fixture raises")
  func raised() throws {
    let tests = FixtureFolder(beside: #filePath, "../..")
    // What merely lists or invents findings raises none.
    let others = ["DiagnosticsTests/", "CommandLineToolTests/Explaining/", "TestSupport/"]
    let texts = try Self.files(under: tests.path, endings: [".swift", ".txt"])
      .filter { path in !others.contains { path.contains("/" + $0) } }
      .map(Self.text)
    let words = Set(texts.flatMap { $0.matches(of: /\w+(-\w+)*/).map { String($0.0) } })
    let unraised = kinds.map(\.id).filter { !words.contains($0) }
    #expect(unraised == [])
  }

  @Test("is printed in full as a reference page")
  func reference() throws {
    try GoldenFile(
      beside: #filePath,
      "../../../Sources/CommandLineTool/CommandLineTool.docc/Findings.md"
    ).check(DiagnosticReference.markdown(.complete))
  }

  private static func swiftFiles(under folder: String) throws -> [String] {
    try files(under: folder, endings: [".swift"])
  }

  private static func files(under folder: String, endings: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { path in endings.contains { path.hasSuffix($0) } }
      .map { folder + "/" + $0 }
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
