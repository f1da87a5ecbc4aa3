package import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Shows a file in the program that people have for files of its kind.
package enum FileOpening {
  #if canImport(Darwin)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// Asks the desktop to show a file, and does not wait for it to be closed.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - searchPath: What `PATH` says.
  ///   - environment: The variables that the program gets, as `NAME=value`.
  /// - Returns: Whether there is a program to ask.
  package static func open(_ file: DiskPath, searchPath: String?, environment: [String]) -> Bool {
    let folders = (searchPath ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    guard
      let path = folders.map({ "\($0)/\(program)" as String }).first(where: {
        access($0, X_OK) == 0
      }),
      let absolute = try? RealFileSystem().resolve(file)
    else { return false }
    return SpawnedProcess.start(
      path,
      [absolute.text],
      environment: environment,
      log: DiskPath("/dev/null")
    ).isStarted
  }
}
