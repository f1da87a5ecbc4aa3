package import YAML

/// What the front matter of a page of questions says beyond that of every page.
package struct FAQFields: YAMLRecord {
  package let topic: Located<String>?
  package let routes: [Located<RouteName>]

  package init?(_ record: inout RecordReader) {
    topic = record.optional("topic", .text, "What the questions are about, in a word or two")
    routes = record.list(
      "routes",
      of: .routeName,
      "The routes that the questions belong to, by file name without '.md'",
      otherNames: ["route"]
    )
  }
}

/// A route as another file names it: its file's name without `.md`.
package struct RouteName: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension FieldType where Value == RouteName {
  /// The name of a route's file; the `.md` and the folder that people add are mistakes with a mend.
  package static var routeName: FieldType {
    FieldType<String>.text.map { text, node, reader in
      let file = text.split(separator: "/").last.map(String.init) ?? text
      let name = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
      guard name == text else {
        reader.report(SchemaMistake.notARouteName(text, name, at: reader.location(of: node)))
        return nil
      }
      return RouteName(text)
    }
  }
}
