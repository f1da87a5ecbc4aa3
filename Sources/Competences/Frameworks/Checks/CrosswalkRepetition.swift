import Diagnostics

/// A code of the earlier edition that two entries of one crosswalk name, so that it has two answers.
///
/// A code of the later edition may be named twice: parts of several competences may have come to it.
enum CrosswalkRepetition {
  static func diagnostics(in framework: CompetenceFramework) -> [Diagnostic] {
    framework.crosswalks.flatMap { crosswalk in
      repetitions(of: crosswalk.entries.flatMap(\.old))
    }
  }

  private static func repetitions(of mentions: [CodeMention]) -> [Diagnostic] {
    var first: [CompetenceCode: CodeMention] = [:]
    var diagnostics: [Diagnostic] = []
    for mention in mentions {
      guard let earlier = first[mention.code] else {
        first[mention.code] = mention
        continue
      }
      diagnostics.append(
        Diagnostic(
          CompetenceDiagnostics.crosswalkRepetition,
          "crosswalk names the old code '\(mention.code)' twice",
          at: mention.location,
          help: "one entry must say everything that became of it: list all codes there",
          notes: [DiagnosticNote("first named here", at: earlier.location)]
        )
      )
    }
    return diagnostics
  }
}
