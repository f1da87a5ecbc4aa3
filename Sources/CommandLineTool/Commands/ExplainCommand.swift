internal import ArgumentParser
internal import Diagnostics

/// `attain explain`.
struct ExplainCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain what a finding means and how to mend it.",
    discussion: """
      Every finding ends with its name in brackets. Without a name, all of them are listed.

        attain explain broken-link
      """
  )

  @Argument(
    help: "The finding's name.",
    completion: .list(DiagnosticCatalogue.complete.kinds.map(\.id))
  )
  var id: String?

  func run(in context: CommandContext) async throws -> CommandStatus {
    let output = context.console.output
    let catalogue = DiagnosticCatalogue.complete
    let page = ExplanationPage(width: min(output.device.columns, 80), device: output.device)
    guard let id else {
      output.write(page.list(catalogue.kinds))
      return .clean
    }
    guard let kind = catalogue.kind(id) else {
      let nearest = NearMiss.nearest(to: id, in: catalogue.kinds.map(\.id))
      let suggestion = nearest.map { ": did you mean '\($0)'?" } ?? "; 'attain explain' lists them"
      throw ValidationError("No finding is called '\(id)'\(suggestion)")
    }
    output.write(page.text(kind))
    return .clean
  }
}
