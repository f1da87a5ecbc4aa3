import Diagnostics

/// A file in the `attachments` folder that no evidence and no text refers to.
enum UnusedAttachment {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    let folder = facts.portfolio.attachments
    let used = Set(facts.portfolio.evidence.flatMap { $0.attachments.map(\.file) })
      .union(folder.mentionedInText)
    return folder.files.filter { !used.contains($0.path) }.map { file in
      Gap(
        .attachmentUnused,
        of: .attachment(file.path),
        Diagnostic(
          CompetenceDiagnostics.unusedAttachment,
          "attachment '\(file.path)' is referred to by nothing",
          at: file.location,
          help: "list it under 'attachments' of an evidence item, or delete it"
        )
      )
    }
  }
}
