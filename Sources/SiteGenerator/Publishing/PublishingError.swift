package import Diagnostics

/// Why a site was not published.
package enum PublishingError: Error, Hashable, Sendable {
  /// Another process is publishing into the folder; its number, where it is known.
  case busy(DiskPath, process: Int?)

  /// The folder cannot be an output folder, wherever it is and whatever it holds.
  case misplaced(DiskPath, Misplacement)

  /// The folder holds files that no build of this program put there.
  case notOurs(DiskPath, first: [String], count: Int)

  /// The tree that was the output before holds files that no build put there.
  case strangers(DiskPath, first: [String], count: Int)

  /// The folder holds a manifest that cannot be read, so nobody knows what is ours.
  case damagedManifest(DiskPath)

  /// Two outputs cannot stand in one folder.
  case clash(OutputClash)

  /// A source file is not what it was when the build began.
  case sourceChanged(SourcePath)

  /// A source file could not be copied.
  case unreadableSource(SourcePath, FileSystemError.Reason)

  /// The new site could not be written; the old one is as it was.
  case unwritable(DiskPath, FileSystemError.Reason)

  /// The new site is complete, but could not be put wholly in its place; the next command goes on.
  case unfinished(DiskPath, FileSystemError.Reason)

  /// The session was committed or abandoned before.
  case over

  package enum Misplacement: Hashable, Sendable {
    case isFile
    case leadsNowhere
    case isSite
    case holdsSite
    case inSources(String)
  }

  init(_ error: FileSystemError) {
    self = .unwritable(error.path, error.reason)
  }
}
