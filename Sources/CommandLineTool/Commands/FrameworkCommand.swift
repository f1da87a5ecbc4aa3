internal import ArgumentParser

/// `attain framework`.
struct FrameworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework",
    abstract: "Exchange and compare competence frameworks.",
    discussion: """
      Frameworks stand in Content/frameworks as YAML. These commands bring them in from other formats, \
      write them out, and say what differs between two.
      """,
    subcommands: [
      FrameworkImportCommand.self, FrameworkExportCommand.self, FrameworkDiffCommand.self,
    ]
  )
}
