internal import Competences
internal import Diagnostics
internal import PDF
internal import SiteGenerator

/// The files whose pages are drawn into a bundle, each once, in the order in which they come.
struct AttachmentSources {
  /// The bytes of each file.
  private(set) var bytes: [[UInt8]] = []

  /// The attachments of each file.
  private(set) var files: [SourceFile] = []
  private var indices: [Digest: Int] = [:]

  /// Reads the files again, as they were when they were looked into.
  init(
    _ attachments: [BundleAttachment],
    on disk: some SourceFileSystem = RealFileSystem()
  ) throws(AttachmentChanged) {
    for attachment in attachments where !attachment.pages.isEmpty {
      guard let file = attachment.file, indices[file.digest] == nil else { continue }
      let read = file.asset.flatMap { try? disk.read($0.location, upTo: .max - 1) }
      guard let read, Digest(of: read) == file.digest else {
        throw AttachmentChanged(path: file.path)
      }
      indices[file.digest] = bytes.count
      bytes.append(read)
      files.append(file)
    }
  }

  /// The signed files, unchanged, so that what they prove is not lost.
  func signedFiles(of attachments: [BundleAttachment]) -> [PDFEmbeddedFile] {
    attachments.filter(\.isSigned).compactMap { attachment in
      index(of: attachment).map { index in
        PDFEmbeddedFile(
          name: "\(attachment.evidence).\(attachment.number) \(attachment.attachment.file)",
          description: "The signed file of '\(attachment.title)', unchanged",
          mediaType: "application/pdf",
          bytes: bytes[index]
        )
      }
    }
  }

  /// Which of the files an attachment is.
  func index(of attachment: BundleAttachment) -> Int? {
    attachment.file.flatMap { indices[$0.digest] }
  }
}

/// A file is not what it was when it was looked into.
struct AttachmentChanged: Error {
  let path: SourcePath

  var diagnostic: Diagnostic {
    Diagnostic(
      PublishingDiagnostics.sourceChanged,
      "attachment changed while the bundle was being made",
      at: .start(of: path),
      help: "run the command again"
    )
  }
}
