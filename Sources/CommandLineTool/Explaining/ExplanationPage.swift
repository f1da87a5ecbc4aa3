internal import Diagnostics

/// Explanations of findings as a terminal shows them.
struct ExplanationPage {
  let width: Int
  let device: OutputDevice

  /// One finding: its name, its weight and its paragraph.
  func text(_ kind: DiagnosticKind) -> String {
    let heading = styled(kind.id, .strong) + " " + styled("(\(kind.severity.rawValue))", .faint)
    let lines = WrappedText.lines(of: kind.explanation, width: width)
    return ([heading, ""] + lines).joined(separator: "\n") + "\n"
  }

  /// Every finding, with the first sentence of its paragraph.
  func list(_ kinds: [DiagnosticKind]) -> String {
    let blocks = kinds.map { kind in
      let heading = styled(kind.id, .strong) + " " + styled("(\(kind.severity.rawValue))", .faint)
      let lines = WrappedText.lines(of: kind.firstSentence, width: width - 2).map { "  " + $0 }
      return ([heading] + lines).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n") + "\n"
  }

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    style.applied(to: text, isColoured: device.isColoured)
  }
}
