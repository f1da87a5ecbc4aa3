package import SiteGenerator

/// Why nothing was laid out.
package enum EngineFailure: Error, Hashable, Sendable {
  case noneInstalled
  case notInstalled(LayoutEngineName, others: [LayoutEngineName])

  /// What `--engine` names is no program.
  case notAProgram(DiskPath)

  /// The operating system would not start it.
  case notStarted(FoundEngine, FileSystemError.Reason)

  /// It ended with a code other than 0, or by a signal; with the last lines that it said.
  case failed(FoundEngine, EngineEnd, said: String)

  /// It was still at work at the time limit and was ended.
  case tookTooLong(FoundEngine, Duration)

  /// It said or wrote more than any bundle needs and was ended.
  case wroteTooMuch(FoundEngine)

  /// It ended well and wrote nothing.
  case wroteNothing(FoundEngine, said: String)

  /// It wrote something that is no PDF file, or half of one.
  case wroteNoPDF(FoundEngine)

  /// The folder for what it reads and writes could not be made or used.
  case noTemporaryFolder(FileSystemError)

  /// The disk of that folder has no room left.
  case temporaryDiskFull(DiskPath)
}

/// How an engine ended that did not end well.
package enum EngineEnd: Hashable, Sendable {
  case code(Int32)
  case signal(Int32)
}
