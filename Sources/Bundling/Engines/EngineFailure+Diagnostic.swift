package import Diagnostics
internal import SiteGenerator

extension EngineFailure {
  /// The failure in words.
  package var diagnostic: Diagnostic {
    switch self {
    case .noneInstalled:
      Diagnostic(
        EngineDiagnostics.engineNotFound,
        "program to lay out the pages is not installed",
        at: nil,
        help: """
          install Chromium's headless shell (Debian: 'apt install chromium-headless-shell'), \
          Chromium, Chrome or Edge; '--html' instead of '--pdf' needs nothing
          """
      )
    case .notInstalled(let name, let others):
      Diagnostic(
        EngineDiagnostics.engineNotFound,
        "layout engine '\(name.rawValue)' is not installed",
        at: nil,
        help: others.isEmpty
          ? "install it; '--html' instead of '--pdf' needs nothing"
          : "install it, or choose "
            + others.map { "'--engine \($0.rawValue)'" }.joined(separator: " or ")
      )
    case .notAProgram(let path):
      Diagnostic(
        EngineDiagnostics.engineNotFound,
        "layout engine '\(path)' is not a program",
        at: nil,
        help: "name the program itself, not its folder, or leave '--engine' out"
      )
    case .notStarted(let engine, let reason):
      Diagnostic(
        EngineDiagnostics.engineFailed,
        "layout engine '\(engine.path)' cannot be started: \(reason.words)",
        at: nil,
        help: "choose another with --engine"
      )
    case .failed(let engine, let end, let said):
      Diagnostic(
        EngineDiagnostics.engineFailed,
        "layout engine '\(engine.path)' \(end.words)\(Self.quoted(said))",
        at: nil,
        help: "run the command again, or choose another engine with --engine"
      )
    case .tookTooLong(let engine, let limit):
      Diagnostic(
        EngineDiagnostics.engineTooSlow,
        "layout engine '\(engine.path)' was still at work after \(limit.components.seconds) s",
        at: nil,
        help: "give it more time, such as '--engine-timeout \(limit.components.seconds * 3)'"
      )
    case .wroteTooMuch(let engine):
      Diagnostic(
        EngineDiagnostics.engineFailed,
        "layout engine '\(engine.path)' wrote without end and was stopped",
        at: nil,
        help: "choose another with --engine"
      )
    case .wroteNothing(let engine, let said):
      Diagnostic(
        EngineDiagnostics.engineWroteNothing,
        "layout engine '\(engine.path)' wrote no file\(Self.quoted(said))",
        at: nil,
        help: Self.mend(engine)
      )
    case .wroteNoPDF(let engine):
      Diagnostic(
        EngineDiagnostics.engineWroteNothing,
        "what layout engine '\(engine.path)' wrote is no whole PDF file",
        at: nil,
        help: Self.mend(engine)
      )
    case .noTemporaryFolder(let error):
      Diagnostic(
        EngineDiagnostics.noTemporaryFolder,
        "temporary folder '\(error.path)' cannot be used: \(error.reason.words)",
        at: nil,
        help: "let TMPDIR name a folder that can be written to"
      )
    case .temporaryDiskFull(let folder):
      Diagnostic(
        EngineDiagnostics.noTemporaryFolder,
        "temporary folder '\(folder)' cannot be used: the disk is full",
        at: nil,
        help: "make room there, or let TMPDIR name a folder on another disk"
      )
    }
  }

  private static func mend(_ engine: FoundEngine) -> String {
    engine.isSnap
      ? "a program in a snap sees no temporary files: install it another way"
      : "choose a browser or WeasyPrint with --engine"
  }

  private static func quoted(_ said: String) -> String {
    said.isEmpty ? "" : ": \(said)"
  }
}

extension EngineEnd {
  fileprivate var words: String {
    switch self {
    case .code(let code): "ended with code \(code)"
    case .signal(let signal): "was ended by signal \(signal)"
    }
  }
}
