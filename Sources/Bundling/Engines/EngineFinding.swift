package import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks for layout engines on this machine.
package struct EngineFinding: Sendable {
  /// The folders to look in, in order.
  private let folders: [String]

  /// Programs outside those folders, as macOS keeps applications.
  private let applications: [LayoutEngineName: String]

  /// - Parameters:
  ///   - searchPath: What `PATH` says; folders of the current folder are passed over.
  ///   - applications: Programs that lie elsewhere, by the engine that they are.
  package init(
    searchPath: String?,
    applications: [LayoutEngineName: String] = EngineFinding.macApplications
  ) {
    folders = (searchPath ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
      .map(String.init)
      .filter { $0.hasPrefix("/") }
    self.applications = applications
  }

  /// Finds the engine that is wanted.
  ///
  /// - Parameters:
  ///   - choice: What the command line says.
  ///   - configured: What `site.yaml` says, for where the command line leaves it open.
  /// - Returns: The engine, or why there is none.
  package func find(
    _ choice: EngineChoice,
    configured: LayoutEngineName? = nil
  ) -> Result<FoundEngine, EngineFailure> {
    switch choice {
    case .program(let path): program(path)
    case .named(let name): named(name)
    case .automatic:
      if let configured {
        named(configured)
      } else if let found = LayoutEngineName.allCases.lazy.compactMap(installed).first {
        .success(found)
      } else {
        .failure(.noneInstalled)
      }
    }
  }

  private func named(_ name: LayoutEngineName) -> Result<FoundEngine, EngineFailure> {
    if let found = installed(name) { return .success(found) }
    let others = LayoutEngineName.allCases.filter { installed($0) != nil }
    return .failure(.notInstalled(name, others: others))
  }

  private func program(_ path: DiskPath) -> Result<FoundEngine, EngineFailure> {
    guard Self.isProgram(path.text) else { return .failure(.notAProgram(path)) }
    let isWeasyPrint = path.name.lowercased().contains("weasyprint")
    return .success(
      FoundEngine(family: isWeasyPrint ? .weasyPrint : .chromium, name: path.name, path: path)
    )
  }

  private func installed(_ name: LayoutEngineName) -> FoundEngine? {
    let places = folders.map { "\($0)/\(name.rawValue)" } + [applications[name]].compactMap(\.self)
    return places.first(where: Self.isProgram).map { place in
      FoundEngine(
        family: name == .weasyPrint ? .weasyPrint : .chromium,
        name: name.rawValue,
        path: DiskPath(place)
      )
    }
  }

  private static func isProgram(_ path: String) -> Bool {
    var record = stat()
    return stat(path, &record) == 0 && record.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// Where macOS keeps browsers.
  package static let macApplications: [LayoutEngineName: String] = {
    #if os(macOS)
      [
        .chromium: "/Applications/Chromium.app/Contents/MacOS/Chromium",
        .googleChrome: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        .microsoftEdge: "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ]
    #else
      [:]
    #endif
  }()
}
