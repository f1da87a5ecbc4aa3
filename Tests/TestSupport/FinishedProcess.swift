import Foundation

/// A program that was run to its end.
package struct FinishedProcess: Sendable {
  package let status: Int32
  package let output: String
  package let errors: String

  /// Runs a program and waits for it.
  ///
  /// Its streams go to files, so that one which writes much is never held up.
  ///
  /// - Parameters:
  ///   - program: a path, or a name to look up in `PATH`.
  ///   - arguments: the words after it.
  ///   - folder: the folder to run it in; by default this process's own.
  ///   - environment: variables to set beside this process's own; `nil` takes one away.
  /// - Throws: what starting the program throws.
  package init(
    _ program: String,
    _ arguments: [String],
    in folder: String? = nil,
    environment: [String: String?] = [:]
  ) throws {
    let streams = try TemporaryFolder.with { path in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [program] + arguments
      if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
      process.environment = ProcessInfo.processInfo.environment
        .merging(environment.compactMapValues(\.self)) { _, new in new }
        .filter { name, _ in environment[name].map { $0 != nil } ?? true }
      let files = ["output", "errors"].map { URL(fileURLWithPath: path + "/" + $0) }
      for file in files { try Data().write(to: file) }
      let handles = try files.map(FileHandle.init(forWritingTo:))
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = handles[0]
      process.standardError = handles[1]
      try process.run()
      process.waitUntilExit()
      let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      return (status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
    status = streams.status
    output = streams.output
    errors = streams.errors
  }
}

/// Where the package manager puts what it builds.
package enum BuiltProducts {
  /// The path of an executable of this package, which the test target must depend on.
  package static func executable(_ name: String) -> String {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let tests = bundle?.bundleURL ?? Bundle.main.executableURL ?? Bundle.main.bundleURL
    return tests.deletingLastPathComponent().appendingPathComponent(name).path
  }
}
