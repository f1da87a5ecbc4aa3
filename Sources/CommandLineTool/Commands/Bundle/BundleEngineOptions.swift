internal import ArgumentParser
internal import Bundling
internal import Diagnostics
internal import SiteGenerator

/// By which program a PDF is laid out.
struct BundleEngineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The program that lays the pages out: a name such as chromium or weasyprint, or a path. \
      (default: what site.yaml says, else the first that is installed)
      """,
      valueName: "name or path"
    ),
    completion: .list(LayoutEngineName.allCases.map(\.rawValue))
  )
  var engine: String?

  @Option(
    name: .customLong("engine-timeout"),
    help: ArgumentHelp(
      "How many seconds it may take for one pass over the pages.",
      valueName: "seconds"
    )
  )
  var engineTimeout = 300

  func validate() throws {
    if engineTimeout < 1 {
      throw ValidationError("'--engine-timeout \(engineTimeout)' is no time: it is 1 or more")
    }
    _ = try choice
  }

  /// Which engine is wanted.
  ///
  /// - Throws: `ValidationError` with the nearest name for one that is not known.
  var choice: EngineChoice {
    get throws {
      guard let engine else { return .automatic }
      if let choice = EngineChoice(engine) { return choice }
      let names = LayoutEngineName.allCases.map(\.rawValue)
      throw ValidationError(
        "No layout engine is called '\(engine)': "
          + (NearMiss.nearest(to: engine, in: names).map { "did you mean '\($0)'?" }
            ?? "there are \(names.joined(separator: ", ")); a path has a '/' in it.")
      )
    }
  }
}
