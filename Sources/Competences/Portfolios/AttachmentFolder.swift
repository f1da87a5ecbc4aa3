package import Diagnostics

/// What stands in a portfolio's `attachments` folder, and which of it the text refers to.
package struct AttachmentFolder: Hashable, Sendable {
  /// The files, each with its path within the folder, sorted by path.
  package let files: [AttachmentFile]

  /// Paths within the folder that links and images in the portfolio's Markdown lead to.
  package let mentionedInText: Set<String>

  package init(files: [AttachmentFile] = [], mentionedInText: Set<String> = []) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.mentionedInText = mentionedInText
  }
}

/// A file of the `attachments` folder.
package struct AttachmentFile: Hashable, Sendable {
  /// The path within the folder.
  package let path: String
  package let location: SourceLocation?

  package init(path: String, location: SourceLocation? = nil) {
    self.path = path
    self.location = location
  }
}
