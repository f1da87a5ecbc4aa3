import Diagnostics

/// A code that two entries of one crosswalk name on the same side, so that it has two answers.
enum CrosswalkRepetition {
  static func diagnostics(in framework: CompetenceFramework) -> [Diagnostic] {
    framework.crosswalks.flatMap { crosswalk in
      repetitions(of: crosswalk.entries.flatMap(\.old), side: "old")
        + repetitions(of: crosswalk.entries.flatMap(\.new), side: "new")
    }
  }

  private static func repetitions(of mentions: [CodeMention], side: String) -> [Diagnostic] {
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
          "crosswalk names the \(side) code '\(mention.code)' twice",
          at: mention.location,
          help: "one entry must say everything that became of it: list all codes there",
          notes: [DiagnosticNote("first named here", at: earlier.location)]
        )
      )
    }
    return diagnostics
  }
}
