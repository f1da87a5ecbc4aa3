internal import Diagnostics

/// The outputs of a site as they are collected, with what is wrong with their names.
struct OutputList {
  enum Output {
    case task(RenderTask)
    case copy(AssetCopy)
  }

  private(set) var tasks: [RenderTask] = []
  private(set) var copies: [AssetCopy] = []
  private var taken: [(output: OutputPath, source: SourcePath)] = []
  private var names = OutputNames()

  /// What is wrong with the names.
  private(set) var mistakes: [Diagnostic] = []

  /// An empty list, with room for about that many pages.
  init(about count: Int = 0) {
    // A few more: redirects, and the files for machines.
    tasks.reserveCapacity(count + 16)
    taken.reserveCapacity(count + 16)
    names.reserve(count + 16)
  }

  /// Adds an output under a path, unless it cannot have that name.
  mutating func add(
    _ path: String,
    from source: SourcePath,
    _ make: (OutputPath) -> Output?
  ) {
    guard let output = OutputPath(path) else {
      // A page without an address was reported where addresses are made.
      if source.isPage, path.hasPrefix("/") { return }
      mistakes.append(
        Diagnostic(
          PlanningDiagnostics.unpublishableName,
          "file cannot be published as '\(path)'",
          at: .start(of: source),
          help: OutputPath.problem(with: path).map(OutputList.help)
        )
      )
      return
    }
    do throws(OutputClash) {
      try names.take(output)
    } catch {
      mistakes.append(clash(error, with: self.source(of: error.other), from: source))
      return
    }
    taken.append((output, source))
    switch make(output) {
    case .task(let task): tasks.append(task)
    case .copy(let copy): copies.append(copy)
    case nil: break
    }
  }

  /// Adds a file that is published as it is.
  mutating func add(_ file: SourceFile, at address: SiteAddress) {
    add(address.filePath, from: file.path) { output in
      switch file.contents {
      case .text(let source):
        .task(RenderTask(output: output, content: .bytes(source.bytes)))
      case .asset(let asset):
        .copy(AssetCopy(output: output, asset: asset))
      }
    }
  }

  private static func help(for problem: OutputPathProblem) -> String {
    switch problem {
    case .tooLong, .partTooLong: "give it a shorter name: 255 bytes at most, 1,024 with its folders"
    case .notAPath: "rename it with letters, digits, spaces and hyphens"
    case .reserved: "rename it: the program keeps that name for itself"
    }
  }

  /// The source of the output that has a name, or of the first within the folder of that name.
  private func source(of name: String) -> SourcePath? {
    let file = taken.first { $0.output.text == name }
    let within = taken.filter { $0.output.text.hasPrefix(name + "/") }
    return (file ?? within.min { $0.output < $1.output })?.source
  }

  private func clash(
    _ clash: OutputClash,
    with other: SourcePath?,
    from source: SourcePath
  ) -> Diagnostic {
    let (message, help) =
      switch clash.kind {
      case .sameName:
        ("file would be published as '\(clash.path)', which is taken", "rename one of the two")
      case .fileAndFolder:
        (
          clash.other == clash.path.text
            ? "file would be published as '\(clash.path)', where other files need a folder"
            : "file would be published as '\(clash.path)', and '\(clash.other)' is a file",
          "rename one of the two"
        )
      case .spelling:
        (
          "file would be published as '\(clash.path)', which many disks take for '\(clash.other)'",
          "rename one of the two so that they differ in more than capital letters"
        )
      }
    return Diagnostic(
      PlanningDiagnostics.sourceClash,
      message,
      at: .start(of: source),
      help: help,
      notes: other.map { [DiagnosticNote("the other file", at: .start(of: $0))] } ?? []
    )
  }
}

extension SourcePath {
  fileprivate var isPage: Bool { text.hasSuffix(".md") }
}
