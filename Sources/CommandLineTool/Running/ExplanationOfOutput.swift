internal import SiteGenerator

/// Why an output was made or kept, in words.
struct ExplanationOfOutput {
  private let explanation: OutputExplanation

  init(_ explanation: OutputExplanation) {
    self.explanation = explanation
  }

  /// Some lines, each ended.
  var text: String {
    var lines = ["\(explanation.path)"]
    lines += explanation.reasons.map { "  \($0)" }
    if let nearest = explanation.nearest { lines.append("  did you mean '\(nearest)'?") }
    for part in explanation.parts {
      lines += ["", "\(part.title):"] + part.files.map { "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
