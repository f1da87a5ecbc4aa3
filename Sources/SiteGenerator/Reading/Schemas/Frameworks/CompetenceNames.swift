package import Competences
internal import Diagnostics
package import YAML

extension FieldType where Value == FrameworkReference {
  /// A framework with its edition: `acs-generic@2024`.
  package static var frameworkReference: FieldType<FrameworkReference> {
    FieldType<String>.text.map { text, node, reader in
      if let reference = FrameworkReference(text) { return reference }
      reader.report(
        IdentifierMistake.diagnostic(
          "'\(text)' is not a framework with its edition",
          at: reader.location(of: node),
          help: "write the framework's id, '@' and the edition, as in 'acs-generic@2024'"
        )
      )
      return nil
    }
  }
}

extension FieldType where Value == FrameworkID {
  /// The id of a framework: `acs-generic`.
  package static var frameworkID: FieldType<FrameworkID> {
    FieldType<String>.text.map { text, node, reader in
      if let id = FrameworkID(text) { return id }
      reader.report(
        IdentifierMistake.diagnostic(
          "'\(text)' is not the id of a framework",
          at: reader.location(of: node),
          help: "use small letters and digits, with single hyphens between them"
        )
      )
      return nil
    }
  }
}

extension FieldType where Value == Edition {
  /// The edition of a framework: `2024`.
  package static var edition: FieldType<Edition> {
    FieldType<String>.text.map { text, node, reader in
      if let edition = Edition(text) { return edition }
      reader.report(
        IdentifierMistake.diagnostic(
          "'\(text)' is not the name of an edition",
          at: reader.location(of: node),
          help: "use letters and digits, with '.', '-' or '_' between them, as in '2024'"
        )
      )
      return nil
    }
  }
}

extension FieldType where Value == CompetenceCode {
  /// A code in its framework's own spelling.
  package static var competenceCode: FieldType<CompetenceCode> {
    FieldType<String>.text.map { text, _, _ in CompetenceCode(text) }
  }
}

extension FieldType where Value == EvidenceID {
  /// The number of an evidence item: `E07`.
  package static var evidenceID: FieldType<EvidenceID> {
    FieldType<String>.text.map { text, node, reader in
      if NameShape.isName(text) { return EvidenceID(text) }
      reader.report(
        IdentifierMistake.diagnostic(
          "'\(text)' is not the number of an evidence item",
          at: reader.location(of: node),
          help: "write a letter and a number, as in 'E07'"
        )
      )
      return nil
    }
  }
}

/// Words what is wrong with an identifier.
enum IdentifierMistake {
  static func diagnostic(
    _ message: String,
    at location: SourceLocation,
    help: String
  ) -> Diagnostic {
    Diagnostic(ReadingDiagnostics.badIdentifier, message, at: location, help: help)
  }
}
