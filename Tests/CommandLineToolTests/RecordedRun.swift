import CommandLineTool
import Diagnostics
import SiteGenerator
import Synchronization

/// A command line that was run on a recording console with a pipeline that stands in for the real one.
struct RecordedRun {
  let status: CommandStatus
  let output: String
  let errors: String

  /// What the pipeline was asked for; empty where the command line was refused.
  let requests: [BuildRequest]

  init(
    _ arguments: String...,
    environment: [String: String] = [:],
    terminal: OutputDevice = .file,
    result: PipelineResult = .clean
  ) async {
    await self.init(words: arguments, environment: environment, terminal: terminal, result: result)
  }

  init(
    words arguments: [String],
    environment: [String: String] = [:],
    terminal: OutputDevice = .file,
    result: PipelineResult = .clean
  ) async {
    let output = Recording()
    let errors = Recording()
    let requests = Mutex<[BuildRequest]>([])
    let context = CommandContext(
      console: Console(
        output: TextStream(device: terminal, write: output.append),
        errors: TextStream(device: terminal, write: errors.append)
      ),
      environment: EnvironmentVariables { environment[$0] },
      secondsSince1970: 1_767_225_600,
      processors: 3,
      pipeline: Pipeline { request, _ in
        requests.withLock { $0.append(request) }
        return result
      }
    )
    status = await AttainCommand(in: context).run(arguments)
    self.output = output.text
    self.errors = errors.text
    self.requests = requests.withLock(\.self)
  }
}

/// A stream's text as it was written.
final class Recording: Sendable {
  private let written = Mutex("")

  var text: String { written.withLock(\.self) }

  func append(_ text: String) {
    written.withLock { $0 += text }
  }
}

extension PipelineResult {
  /// A build of 64 pages with nothing to say.
  static let clean = PipelineResult.found([])

  /// A build of 64 pages with findings; published where none is an error.
  static func found(_ diagnostics: [Diagnostic]) -> PipelineResult {
    let isPublished = !diagnostics.contains { $0.severity == .error }
    return PipelineResult(
      pageCount: 64,
      publishing: isPublished ? PublishedFiles(written: 70, deleted: 1) : nil,
      diagnostics: diagnostics
    ) { path in
      SourceText(path: path, text: "title: Home\n")
    }
  }
}

extension Diagnostic {
  /// A finding of one weight in the one file that the stand-in pipeline knows.
  static func sample(_ severity: Severity, number: Int = 0) -> Diagnostic {
    let kind = DiagnosticKind("a-\(severity.rawValue)", severity, "…")
    let location = SourceLocation(path: "Content/index.md", range: 7..<11)
    return Diagnostic(kind, number == 0 ? "some \(severity.rawValue)" : "another", at: location)
  }
}
