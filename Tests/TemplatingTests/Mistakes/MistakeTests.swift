import Diagnostics
import TestSupport
import Testing

@testable import Templating

@Suite("A mistake in a theme")
struct MistakeTests {
  static let folder = FixtureFolder(beside: #filePath, "../Fixtures/Mistakes")
  static let corpora = folder.files("txt")

  @Test("is one diagnostic where it stands", arguments: corpora)
  func places(name: String) throws {
    for item in try Corpus(name, in: Self.folder).cases {
      let mistaken = try MistakenTheme(item.files)
      #expect(mistaken.found == mistaken.files, "\(item.name)")
    }
  }

  @Test("is told in words that help", arguments: corpora)
  func words(name: String) throws {
    var report = ""
    for item in try Corpus(name, in: Self.folder).cases {
      report += "=== \(item.name)\n"
      for diagnostic in try MistakenTheme(item.files).diagnostics {
        report += diagnostic.inWords
      }
    }
    try Self.folder.golden("expected/\(name).txt").check(report)
  }

  @Test("of each kind has a case that raises it")
  func everyKind() throws {
    var raised: Set<String> = ["template-not-utf-8", "template-too-large", "template-too-deep"]
    for name in Self.corpora {
      for item in try Corpus(name, in: Self.folder).cases {
        raised.formUnion(try MistakenTheme(item.files).diagnostics.map(\.kind.id))
      }
    }
    #expect(raised == Set(TemplatingDiagnostics.all.map(\.id)))
  }
}

/// A theme whose files have their mistakes marked, and what was found in it.
struct MistakenTheme {
  /// The files with their marks.
  let files: [String: String]
  let diagnostics: [Diagnostic]

  private let plain: [String: String]

  init(_ files: [String: String]) throws {
    self.files = files
    var plain: [String: String] = [:]
    for (name, text) in files { plain[name] = try MarkedText(text).text }
    self.plain = plain
    let folder = FixtureFolder(beside: #filePath, "../Fixtures/Jinja")
    let context = TestContext(json: try folder.text(of: "data.json"))
    let layers = [
      TemplateLayer(name: "overrides", templates: Self.templates(plain, areOverrides: true)),
      TemplateLayer(name: "theme", templates: Self.templates(plain, areOverrides: false)),
    ]
    diagnostics =
      TemplateSet.load(
        layers: layers.filter { !$0.templates.isEmpty },
        entries: ["main.html": context.shape],
        host: .example
      ).diagnostics
  }

  /// The files with a mark wherever something was found.
  var found: [String: String] {
    plain.reduce(into: [:]) { result, file in
      let path = SourcePath(file.key)
      let places = diagnostics.compactMap { diagnostic in
        diagnostic.location.flatMap { location in
          location.path == path
            ? (diagnostic.kind.id.dropping("template-"), location.range) : nil
        }
      }
      result[file.key] = MarkedText.marking(file.value, at: places.map { (Optional($0.0), $0.1) })
    }
  }

  private static func templates(
    _ files: [String: String],
    areOverrides: Bool
  ) -> [TemplateName: SourceText] {
    var templates: [TemplateName: SourceText] = [:]
    for (name, text) in files where name.hasPrefix("override:") == areOverrides {
      let bare = areOverrides ? name.dropping("override:") : name
      templates[TemplateName(bare)] = SourceText(path: SourcePath(name), text: text)
    }
    return templates
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}

extension Diagnostic {
  /// Everything but the places.
  fileprivate var inWords: String {
    var words = "\(kind.id): \(message)\n"
    if let help { words += "  help: \(help)\n" }
    for note in notes { words += "  note: \(note.message) (\(note.location?.path.text ?? "-"))\n" }
    for fixIt in fixIts { words += "  fix: \(fixIt.message)\n" }
    return words
  }
}
