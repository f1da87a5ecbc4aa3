internal import ArgumentParser

/// `attain`: the command and its subcommands.
package struct AttainCommand {
  private let context: CommandContext

  package init(in context: CommandContext) {
    self.context = context
  }

  /// Reads a command line, the words after the program's name, and does what it says.
  package func run(_ arguments: [String]) async -> CommandStatus {
    do {
      var command = try Root.parseAsRoot(arguments)
      if let command = command as? any ContextualCommand {
        return try await command.run(in: context)
      }
      try command.run()
      return .clean
    } catch let failure as CommandFailure {
      let errors = context.console.errors
      errors.write(failure.text(width: min(errors.device.columns, 100)))
      return .failed
    } catch {
      return report(error)
    }
  }

  /// Help, versions and completion scripts come as errors too, and go to standard output.
  private func report(_ error: any Error) -> CommandStatus {
    let isRequest = Root.exitCode(for: error).isSuccess
    let stream = isRequest ? context.console.output : context.console.errors
    let message = Root.fullMessage(for: error, columns: min(stream.device.columns, 100))
    stream.write(message.hasSuffix("\n") ? message : message + "\n")
    return isRequest ? .clean : .usage
  }

  private struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "attain",
      abstract: "Builds scheme guidance and competence portfolios from Markdown.",
      discussion: """
        A site is a folder that holds Content (the text) and Themes (how it looks). Start with:

          attain serve
        """,
      version: Version.text,
      subcommands: [
        BuildCommand.self, ServeCommand.self, CheckCommand.self, CleanCommand.self,
        ExplainCommand.self, StatusCommand.self, SignCommand.self, MigrateCommand.self,
        BundleCommand.self,
        ExportCommand.self, FrameworkCommand.self, NewCommand.self, ThemeCommand.self,
      ]
    )
  }
}
