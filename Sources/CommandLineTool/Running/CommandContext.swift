/// What a command may use of the world, so that a test can give it another one.
package struct CommandContext: Sendable {
  package let console: Console
  package let environment: EnvironmentVariables

  /// The moment at which the command began, in seconds since 1 January 1970.
  package let secondsSince1970: Int

  /// How many processors there are.
  package let processors: Int

  package let pipeline: Pipeline

  /// Where the program lies, where that is known.
  package let programPath: String?

  package init(
    console: Console,
    environment: EnvironmentVariables,
    secondsSince1970: Int,
    processors: Int,
    pipeline: Pipeline,
    programPath: String? = nil
  ) {
    self.console = console
    self.environment = environment
    self.secondsSince1970 = secondsSince1970
    self.processors = processors
    self.pipeline = pipeline
    self.programPath = programPath
  }
}

/// A command that runs in a context instead of on the process itself.
protocol ContextualCommand {
  func run(in context: CommandContext) async throws -> CommandStatus
}
