internal import Diagnostics
package import YAML

/// A theme by its folder's name in `Themes/`.
package struct ThemeName: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Takes the name of a folder; `nil` for anything that could lead out of `Themes/`.
  package init?(_ text: String) {
    guard NameShape.isName(text) else { return nil }
    self.text = text
  }

  package var description: String { text }
}

/// The language of the site as HTML names it (https://www.rfc-editor.org/info/bcp47): `en-GB`.
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Takes a tag by its shape; `nil` where it has none.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.allSatisfy({ $0.isASCII && $0.isLetter }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      })
    else { return nil }
    self.text = text
  }

  package var description: String { text }
}

/// The signs that the name of a folder or an identifier may have.
package enum NameShape {
  /// Whether a text is letters and digits of ASCII with `-`, `_` and `.` between them.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, isAlphanumeric(first), text.utf8.count <= 100 else {
      return false
    }
    return text.utf8.allSatisfy { isAlphanumeric($0) || "-_.".utf8.contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension FieldType where Value == ThemeName {
  package static var themeName: FieldType {
    FieldType<String>.text.map { text, node, reader in
      if let name = ThemeName(text) { return name }
      let location = reader.location(of: node)
      reader.report(SchemaMistake.badName(text, "the name of a folder in Themes", at: location))
      return nil
    }
  }
}

extension FieldType where Value == LanguageTag {
  package static var language: FieldType {
    FieldType<String>.text.map { text, node, reader in
      if let tag = LanguageTag(text) { return tag }
      let dashed = text.split { $0 == "_" }.joined(separator: "-")
      let location = reader.location(of: node)
      reader.report(
        Diagnostic(
          ReadingDiagnostics.badLanguage,
          "'\(text)' is not a language tag",
          at: location,
          help: "write a tag such as 'en-GB' or 'cy'",
          fixIts: LanguageTag(dashed).map { [.replace(location, with: $0.text)] } ?? []
        )
      )
      return nil
    }
  }
}
