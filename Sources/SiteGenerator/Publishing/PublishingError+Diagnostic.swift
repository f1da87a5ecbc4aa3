package import Diagnostics

extension PublishingError {
  /// The error in words.
  package var diagnostic: Diagnostic {
    switch self {
    case .busy(let folder, let process):
      let holder = process.map { " (process \($0))" } ?? ""
      return Diagnostic(
        PublishingDiagnostics.outputBusy,
        "output folder '\(folder)' is in use by another build\(holder)",
        at: nil,
        help: "wait until it has ended, or name another folder with --output"
      )
    case .misplaced(let folder, let misplacement):
      return Diagnostic(
        PublishingDiagnostics.outputMisplaced,
        "output folder '\(folder)' \(misplacement.words)",
        at: nil,
        help: "name a folder of its own with --output"
      )
    case .notOurs(let folder, let first, let count):
      return Diagnostic(
        PublishingDiagnostics.outputNotOurs,
        "output folder '\(folder)' holds \(Self.files(count)) that Attain did not publish: "
          + Self.names(first, of: count),
        at: nil,
        help: "move them elsewhere, or name another folder with --output"
      )
    case .strangers(let folder, let first, let count):
      return Diagnostic(
        PublishingDiagnostics.outputNotOurs,
        "folder '\(folder)', which was the output before, holds \(Self.files(count)) that Attain did "
          + "not publish: \(Self.names(first, of: count))",
        at: nil,
        help:
          "move them elsewhere; what wrote them still has the former folder open, such as a shell "
          + "that stands in it"
      )
    case .damagedManifest(let folder):
      return Diagnostic(
        PublishingDiagnostics.outputNotOurs,
        "list of published files '\(folder.appending(OutputManifest.fileName))' is damaged",
        at: nil,
        help: "if all that the folder holds came from Attain, delete the folder and build again"
      )
    case .clash(let clash):
      return clash.diagnostic()
    case .sourceChanged(let path):
      return Diagnostic(
        PublishingDiagnostics.sourceChanged,
        "file changed while the site was being built",
        at: .start(of: path),
        help: "build again"
      )
    case .unreadableSource(let path, let reason):
      return Diagnostic(
        PublishingDiagnostics.sourceChanged,
        "file could be read when the build began, but no longer: \(reason.words)",
        at: .start(of: path),
        help: "build again once it can be read"
      )
    case .unwritable(let path, let reason):
      return Diagnostic(
        PublishingDiagnostics.outputUnwritable,
        "output '\(path)' cannot be written: \(reason.words)",
        at: nil,
        help: "the site published before is untouched; \(reason.mend)"
      )
    case .unfinished(let path, let reason):
      return Diagnostic(
        PublishingDiagnostics.outputUnfinished,
        "output '\(path)' could not be put in its place: \(reason.words)",
        at: nil,
        help: "\(reason.mend); it first finishes what was begun"
      )
    case .over:
      return Diagnostic(
        PublishingDiagnostics.outputUnwritable,
        "publication has ended already",
        at: nil
      )
    }
  }

  private static func names(_ first: [String], of count: Int) -> String {
    let rest = count > first.count ? " and \(count - first.count) more" : ""
    return first.map { "'\($0)'" }.joined(separator: ", ") + rest
  }

  private static func files(_ count: Int) -> String {
    count == 1 ? "1 file" : "\(count) files"
  }
}

extension PublishingError.Misplacement {
  fileprivate var words: String {
    switch self {
    case .isFile: "is a file"
    case .leadsNowhere: "is a symbolic link that leads nowhere"
    case .isSite: "is the site's own folder"
    case .holdsSite: "holds the site's own folder"
    case .inSources(let folder): "lies within the site's \(folder) folder"
    }
  }
}

extension FileSystemError.Reason {
  fileprivate var mend: String {
    switch self {
    case .diskFull: "make room on the disk and run the command again"
    case .notPermitted: "ask for the permission to write there and run the command again"
    case .readOnly: "choose a folder on another disk with --output"
    case .nameTooLong: "shorten the names of the folders or files that it comes from"
    default: "mend this and run the command again"
    }
  }
}

extension OutputClash {
  /// The clash in words, at the places that the two paths came from, as far as they are known.
  package func diagnostic(
    at location: SourceLocation? = nil,
    otherAt otherLocation: SourceLocation? = nil
  ) -> Diagnostic {
    let message =
      switch kind {
      case .sameName: "output '\(path)' is written twice"
      case .fileAndFolder: "output '\(path)' and '\(other)' need one name for a file and a folder"
      case .spelling: "output '\(path)' and '\(other)' have one name on many disks"
      }
    return Diagnostic(
      PublishingDiagnostics.outputClash,
      message,
      at: location,
      help: "rename one of the files that they come from",
      notes: otherLocation.map { [DiagnosticNote("the other is here", at: $0)] } ?? []
    )
  }
}
