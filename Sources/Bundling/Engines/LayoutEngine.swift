internal import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Turns HTML into PDF by way of another program.
///
/// Each run is by itself: a private folder with the HTML file, a profile that nobody had before, no
/// network, and nothing left behind.
package struct LayoutEngine: Sendable {
  package let engine: FoundEngine

  /// How long one run may take.
  private let timeLimit: Duration

  /// The folder to make private folders in.
  private let temporaryFolder: DiskPath

  /// The variables of the environment that it may see.
  private let environment: [String]

  /// The largest PDF file that is taken for one: 1 GB.
  private static let sizeLimit = 1 << 30

  /// The most that it may say, which nobody reads: 16 MB.
  private static let logLimit = 16 << 20

  /// - Parameters:
  ///   - engine: The engine.
  ///   - timeLimit: How long one run may take.
  ///   - variable: Looks a variable of the environment up.
  package init(
    _ engine: FoundEngine,
    timeLimit: Duration,
    variable: (String) -> String?
  ) {
    self.engine = engine
    self.timeLimit = timeLimit
    let folder = variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 }
    temporaryFolder = DiskPath(folder ?? "/tmp")
    environment =
      ["PATH", "HOME", "USER", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH"]
      .compactMap { name in variable(name).map { "\(name)=\($0)" } }
      + ["LC_ALL=C.UTF-8", "TZ=UTC", "NO_AT_BRIDGE=1"]
  }

  /// Lays a document out.
  ///
  /// - Parameters:
  ///   - html: The document, which needs nothing but itself.
  ///   - detail: What is wanted of it.
  /// - Returns: The bytes of a PDF file, or why there are none.
  package func layOut(
    _ html: [UInt8],
    _ detail: LayoutDetail = .everything
  ) -> Result<[UInt8], EngineFailure> {
    let folder: PrivateFolder
    let input: DiskPath
    do throws(FileSystemError) {
      folder = try PrivateFolder(in: temporaryFolder)
      input = folder.path.appending("bundle.html")
      try RealFileSystem().createFile(input, html)
    } catch {
      return .failure(
        error.reason == .diskFull
          ? .temporaryDiskFull(temporaryFolder) : .noTemporaryFolder(error)
      )
    }
    defer { folder.remove() }
    return run(in: folder, on: input, detail)
  }

  private func run(
    in folder: PrivateFolder,
    on input: DiskPath,
    _ detail: LayoutDetail
  ) -> Result<[UInt8], EngineFailure> {
    let output = folder.path.appending("bundle.pdf")
    let log = folder.path.appending("engine.log")
    let command = EngineCommand(
      engine,
      input: input,
      output: output,
      folder: folder.path,
      detail: detail,
      isRoot: geteuid() == 0
    )
    let process = ChildProcess(
      program: command.program,
      arguments: command.arguments,
      environment: environment
        + ["TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"].map { "\($0)=\(folder.path)" },
      log: log,
      folder: folder.path
    )
    let end = process.run(
      limit: timeLimit,
      files: [(output, Self.sizeLimit), (log, Self.logLimit)],
      onInterrupt: folder.remove
    )
    let said = EngineLog(log).lastLines
    switch end {
    case .notStarted(let reason): return .failure(.notStarted(engine, reason))
    case .tookTooLong: return .failure(.tookTooLong(engine, timeLimit))
    case .wroteTooMuch: return .failure(.wroteTooMuch(engine))
    case .exited(0): break
    case .exited, .signalled:
      if folder.isDiskFull { return .failure(.temporaryDiskFull(temporaryFolder)) }
      return .failure(.failed(engine, end.asEngineEnd, said: said))
    }
    let written = try? RealFileSystem().read(output, upTo: Self.sizeLimit)
    guard let bytes = written, !bytes.isEmpty else {
      return .failure(
        folder.isDiskFull
          ? .temporaryDiskFull(temporaryFolder) : .wroteNothing(engine, said: said)
      )
    }
    guard Self.isPDF(bytes) else {
      return .failure(
        folder.isDiskFull ? .temporaryDiskFull(temporaryFolder) : .wroteNoPDF(engine)
      )
    }
    return .success(bytes)
  }

  /// Whether bytes begin and end as a PDF file does (ISO 32000-1, 7.5.2 and 7.5.5).
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "%PDF-".utf8) else { return false }
    let end = Array("%%EOF".utf8)
    let tail = bytes.suffix(64)
    return tail.indices.contains { tail[$0...].starts(with: end) }
  }
}

extension ChildProcess.End {
  fileprivate var asEngineEnd: EngineEnd {
    switch self {
    case .exited(let code): .code(code)
    case .signalled(let signal): .signal(signal)
    case .tookTooLong, .wroteTooMuch, .notStarted: .code(0)
    }
  }
}
