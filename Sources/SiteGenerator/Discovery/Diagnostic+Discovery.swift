internal import Diagnostics

// The wording of what is wrong with files, next to the checks that find it.

extension Diagnostic {
  static func noSite(_ site: DiskPath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.noContent,
      "site folder '\(site)' is not there or cannot be opened",
      at: nil,
      help: "name the folder that holds Content and Themes with --site"
    )
  }

  /// `likely` is a folder whose name differs in capital letters only.
  static func noContent(_ site: DiskPath, likely: String?) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.noContent,
      "folder 'Content' is missing from the site folder '\(site)'",
      at: nil,
      help: likely.map { "rename '\($0)' to 'Content'" }
        ?? "run the command in the folder that holds Content and Themes, or name it with --site; "
        + "'attain new site' makes a new one"
    )
  }

  static func notAFolder(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.noContent,
      "'\(path)' is not a folder",
      at: .start(of: path),
      help: "rename it, and put the site's files in a folder of that name"
    )
  }

  static func sameName(_ path: SourcePath, _ other: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.sameName,
      "two files have this name, with its accents encoded in two ways",
      at: .start(of: path),
      help: "delete one of the two, or give it another name",
      notes: [DiagnosticNote("the other is here", at: .start(of: other))]
    )
  }

  static func linkOutside(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.linkOutside,
      "symbolic link leads out of the site's Content and Themes",
      at: .start(of: path),
      help: "put a copy of what it leads to in its place"
    )
  }

  static func linkBroken(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.linkBroken,
      "symbolic link leads to something that is not there",
      at: .start(of: path),
      help: "put back what it leads to, or delete the link"
    )
  }

  static func linkCycle(_ path: SourcePath, to target: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.linkCycle,
      path == target
        ? "symbolic link leads to itself" : "symbolic link leads to '\(target)', which holds it",
      at: .start(of: path),
      help: "delete the link"
    )
  }

  static func linkWithinLink(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.linkCycle,
      "symbolic link to a folder is itself reached through one",
      at: .start(of: path),
      help: "put a copy of the folder in its place"
    )
  }

  static func notAFile(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.notAFile,
      "neither a file nor a folder, but a pipe, a socket or a device",
      at: .start(of: path),
      help: "delete it or move it out of the site"
    )
  }

  static func unreadable(_ path: SourcePath, _ reason: FileSystemError.Reason) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.unreadable,
      "file cannot be read: \(reason.words)",
      at: .start(of: path),
      help: "mend its permissions, or move it out of the site"
    )
  }

  static func unreadableFolder(_ path: SourcePath, _ reason: FileSystemError.Reason) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.unreadable,
      "folder cannot be listed: \(reason.words)",
      at: .start(of: path),
      help: "mend its permissions, or move it out of the site"
    )
  }

  static func vanished(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.vanished,
      "file vanished while the site was being read",
      at: .start(of: path),
      help: "run the command again"
    )
  }

  static func oddName(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.oddName,
      "file name holds a backslash, a control character or bytes that are not UTF-8",
      at: .start(of: path),
      help: "rename the file with letters, digits, spaces and hyphens"
    )
  }

  static func tooLarge(_ path: SourcePath, size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.fileTooLarge,
      "file of \(megabytes(size)) is too large: it must be smaller than \(megabytes(limit))",
      at: .start(of: path),
      help: "divide it or make it smaller, or publish it elsewhere and link to it"
    )
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
