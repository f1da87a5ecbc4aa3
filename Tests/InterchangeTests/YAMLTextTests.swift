import Competences
import Diagnostics
import Foundation
import Interchange
import SiteGenerator
import TestSupport
import Testing
import YAML

@Suite("A framework written as YAML")
struct YAMLTextTests {
  @Test("reads back the same by the site's own reader", arguments: 0..<UInt64(150))
  func random(seed: UInt64) throws {
    try check(RandomFramework.make(seed: seed))
  }

  @Test("is laid out for people to go on with")
  func layout() throws {
    let framework = RandomFramework.make(seed: 3)
    let text = FrameworkYAML.text(of: framework, comment: ["Imported.", "", "Check every line."])
    try GoldenFile(beside: #filePath, "Fixtures/exports/framework.yaml").check(text)
  }

  @Test(
    "reads back the same by PyYAML",
    .enabled(if: hasPyYAML, "python3 with PyYAML is not there"),
    arguments: 0..<UInt64(5)
  )
  func oracle(seed: UInt64) throws {
    let framework = RandomFramework.make(seed: seed)
    try TemporaryFolder.with { folder in
      let path = folder + "/framework.yaml"
      try Data(FrameworkYAML.text(of: framework).utf8).write(to: URL(fileURLWithPath: path))
      let program = """
        import json, sys, yaml
        data = yaml.load(open(sys.argv[1], encoding="utf-8"), yaml.BaseLoader)
        print(json.dumps([[c["code"], c["title"], c.get("guidance")]
          for g in data["groups"] for c in g.get("competences", [])]))
        """
      let finished = try FinishedProcess("python3", ["-c", program, path])
      #expect(finished.status == 0, "\(finished.errors)")
      let expected = framework.groups.flatMap(\.competences).map { competence in
        JSONText.array([
          .string(competence.code.text), .string(competence.title),
          competence.guidance.map { .string($0) } ?? .null,
        ])
      }
      #expect(try Self.tree(finished.output) == Self.tree(of: .array(expected)))
    }
  }

  private static let hasPyYAML =
    (try? FinishedProcess("python3", ["-c", "import yaml"]))?.status == 0

  private func check(_ framework: CompetenceFramework) throws {
    let text = FrameworkYAML.text(of: framework, comment: ["A sample."])
    let source = SourceText(path: "again.yaml", text: text)
    let (fields, diagnostics) = FrameworkFields.read(YAMLParser.parse(source), in: source)
    #expect(diagnostics == [])
    #expect(Bare.text(fields?.framework) == Bare.text(framework))
  }

  /// The values of a JSON text without their places.
  private static func tree(_ text: String) throws -> String {
    try describe(JSONParser.parse(SourceText(path: "x.json", text: text)).get())
  }

  private static func tree(of text: JSONText) throws -> String {
    try tree(String(decoding: text.bytes, as: UTF8.self))
  }

  private static func describe(_ node: JSONNode) -> String {
    switch node.value {
    case .array(let items): "[" + items.map(describe).joined(separator: ",") + "]"
    case .string(let text): text.debugDescription
    default: "\(node.value)"
    }
  }
}
