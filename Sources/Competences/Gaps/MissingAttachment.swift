import Diagnostics

/// An attachment that is named and is not there.
enum MissingAttachment {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    let present = facts.portfolio.attachments.files.map(\.path)
    let known = Set(present)
    return facts.portfolio.evidence.flatMap { item in
      item.attachments.filter { !known.contains($0.file) }.map { attachment in
        let nearest = NearMiss.nearest(to: attachment.file, in: present)
        let fixIt = nearest.flatMap { name in attachment.location.map { ($0, name) } }
        return Gap(
          .attachmentMissing,
          of: .attachment(attachment.file),
          Diagnostic(
            CompetenceDiagnostics.missingAttachment,
            "attachment '\(attachment.file)' of \(item.id) is not there",
            at: attachment.location,
            help: nearest.map { "did you mean '\($0)'?" }
              ?? "put the file into the portfolio's attachments folder, or take it out of the list",
            fixIts: fixIt.map { [.replace($0.0, with: $0.1)] } ?? []
          )
        )
      }
    }
  }
}
