package import ArgumentParser

/// `attain`: the command and its subcommands.
package struct AttainCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "attain",
    abstract: "Builds scheme guidance and competence portfolios from Markdown."
  )

  package init() {}
}

extension AttainCommand {
  /// Runs the command line and exits with its code.
  ///
  /// - Parameter arguments: the words after the program's name; `nil` for those of the process.
  package static func run(arguments: [String]?) async {
    await main(arguments)
  }
}
