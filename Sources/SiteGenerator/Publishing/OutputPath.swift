package import Diagnostics

/// The path of a published file relative to the output folder: `routes/route-2/index.html`.
///
/// Never empty, absolute, or able to leave the folder. Paths compare by their UTF-8 bytes.
package struct OutputPath: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// A path, where the text is one; `nil` where it could not be published anywhere.
  ///
  /// Refused: empty parts, `.` and `..`, backslashes, control characters, parts over 255 bytes
  /// (https://man7.org/linux/man-pages/man5/ext4.5.html and most others), paths over 1,024, and the
  /// names that Publishing keeps for itself.
  package init?(_ text: String) {
    if Self.problem(with: text) != nil { return nil }
    self.text = text
  }

  /// A path that was one before.
  init(known text: String) {
    self.text = text
  }

  /// Why a text is no output path; `nil` where it is one.
  package static func problem(with text: String) -> OutputPathProblem? {
    if text.utf8.count > 1024 { return .tooLong }
    var text = text
    let problem = text.withUTF8 { bytes -> OutputPathProblem? in
      for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        if part.count > 255 { return .partTooLong(String(decoding: part, as: UTF8.self)) }
        if !isPart(part) { return .notAPath }
      }
      return nil
    }
    if let problem { return problem }
    for name in reserved where text == name || text.utf8.starts(with: "\(name)/".utf8) {
      return .reserved(name)
    }
    return nil
  }

  package var description: String { text }

  package static func == (left: Self, right: Self) -> Bool {
    ByteOrder.areSame(left.text, right.text)
  }

  package func hash(into hasher: inout Hasher) {
    ByteOrder.hash(text, into: &hasher)
  }

  /// The folders that hold the file, the outermost first, each relative to the output folder.
  package var folders: [Substring] {
    var folders: [Substring] = []
    var rest = text.utf8[...]
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      folders.append(text[..<slash])
      rest = rest[rest.index(after: slash)...]
    }
    return folders
  }

  /// The folder that holds the file, relative to the output folder; `nil` for the output folder itself.
  var folder: Substring? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] }
  }

  /// Adds the folders that hold the file to those of other files.
  func addFolders(to folders: inout Set<Substring>) {
    var outer = folder
    while let folder = outer, folders.insert(folder).inserted {
      outer = folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[..<$0] }
    }
  }

  /// What Publishing keeps at the top of an output folder.
  static let reserved = [OutputManifest.fileName, WorkArea.folderName]

  private static func isPart(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
      return false
    }
    return part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}

extension OutputPath: Comparable {
  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    ByteOrder.precedes(left.text, right.text)
  }
}

/// Why a text is not the path of an output.
package enum OutputPathProblem: Hashable, Sendable {
  case tooLong

  /// A file's or folder's name is longer than disks can hold.
  case partTooLong(String)

  /// Empty or absolute, or with a part that is empty, `.` or `..` or holds what no name may hold.
  case notAPath

  /// A name that Publishing keeps for itself.
  case reserved(String)

  /// The problem in words, at the place that the path came from.
  package func diagnostic(for path: String, at location: SourceLocation?) -> Diagnostic {
    let start = String(path.prefix(60))
    let shown = start == path ? path : "\(start)…"
    let message =
      switch self {
      case .tooLong: "output path '\(shown)' is longer than 1,024 bytes"
      case .partTooLong(let part): "name '\(part.prefix(60))…' is longer than 255 bytes"
      case .notAPath: "output path '\(shown)' is not the path of a file in the output folder"
      case .reserved(let name):
        "output path '\(shown)' has the name '\(name)', which Attain keeps for itself"
      }
    return Diagnostic(
      PublishingDiagnostics.outputPath,
      message,
      at: location,
      help: "rename the file or folder that it comes from"
    )
  }
}
