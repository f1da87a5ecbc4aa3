/// The Markdown in a route's front matter, parsed or resolved.
struct RouteTexts<Text: Sendable>: Sendable {
  let leadsTo: Text?
  let awardedBy: Text?
  let entryRequirements: Text?
  let duration: Text?
  let whereTaken: Text?
  let assessment: Text?

  /// The text of each step; `nil` for a step that is a title only.
  let steps: [Text?]

  /// The same texts, each made into something else.
  func map<Other: Sendable>(_ transform: (Text) -> Other) -> RouteTexts<Other> {
    RouteTexts<Other>(
      leadsTo: leadsTo.map(transform),
      awardedBy: awardedBy.map(transform),
      entryRequirements: entryRequirements.map(transform),
      duration: duration.map(transform),
      whereTaken: whereTaken.map(transform),
      assessment: assessment.map(transform),
      steps: steps.map { $0.map(transform) }
    )
  }
}
