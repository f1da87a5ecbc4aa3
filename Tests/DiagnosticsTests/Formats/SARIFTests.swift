import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("A SARIF log")
struct SARIFTests {
  @Test("has what version 2.1.0 of the format requires")
  func requirements() throws {
    let text = try SampleDiagnostics.listing().text(DiagnosticLayout(.sarif))
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(run.tool.driver.name == "attain")
    #expect(run.columnKind == "unicodeCodePoints")
    let ids = run.tool.driver.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(run.results.count == 7)
    for result in run.results {
      #expect(ids[result.ruleIndex] == result.ruleId)
      #expect(["none", "note", "warning", "error"].contains(result.level))
      #expect(!result.message.text.isEmpty)
      for location in result.locations + (result.relatedLocations ?? []) {
        let uri = location.physicalLocation.artifactLocation.uri
        #expect(URL(string: uri) != nil && !uri.contains(" "))
        if let region = location.physicalLocation.region { check(region) }
      }
      for fix in result.fixes ?? [] {
        #expect(!fix.artifactChanges.isEmpty)
        for change in fix.artifactChanges {
          #expect(!change.replacements.isEmpty)
          change.replacements.forEach { check($0.deletedRegion) }
        }
      }
    }
  }

  @Test("names an absolute file by a file URI")
  func absolute() throws {
    let text = try SampleDiagnostics.listing(pathPrefix: "/srv/my site/")
      .text(DiagnosticLayout(.sarif))
    #expect(text.contains("\"file:///srv/my%20site/Content/index.md\""))
  }

  private func check(_ region: Log.Region) {
    #expect(region.startLine >= 1 && region.startColumn >= 1)
    #expect((region.startLine, region.startColumn) <= (region.endLine, region.endColumn))
    #expect(region.byteOffset >= 0 && region.byteLength >= 0)
  }

  /// The required part of the format's schema
  /// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json).
  private struct Log: Decodable {
    let version: String
    let runs: [Run]

    struct Run: Decodable {
      let tool: Tool
      let columnKind: String
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable {
      let name: String
      let rules: [Rule]
    }
    struct Rule: Decodable { let id: String }
    struct Message: Decodable { let text: String }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let message: Message
      let locations: [Location]
      let relatedLocations: [Location]?
      let fixes: [Fix]?
    }
    struct Location: Decodable { let physicalLocation: PhysicalLocation }
    struct PhysicalLocation: Decodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable {
      let startLine: Int
      let startColumn: Int
      let endLine: Int
      let endColumn: Int
      let byteOffset: Int
      let byteLength: Int
    }
    struct Fix: Decodable { let artifactChanges: [Change] }
    struct Change: Decodable {
      let artifactLocation: Artifact
      let replacements: [Replacement]
    }
    struct Replacement: Decodable { let deletedRegion: Region }
  }
}
