internal import Competences
internal import Diagnostics
internal import PDF
internal import SiteGenerator

/// Why a bundle cannot show an attachment.
enum AttachmentProblem: Error, Hashable, Sendable {
  /// It is not there, which is a finding of the portfolio itself.
  case missing
  case needsPassword

  /// It is no PDF although its name says so; what it looks like, where that is known.
  case notAPDF(PDFLookalike?)
  case withoutPages
  case tooLong(pages: Int, limit: Int, isBudget: Bool)

  /// It is broken, or uses what cannot be read; in the words of what read it.
  case unreadable(String)

  /// Neither a PDF nor a picture.
  case unknownKind

  /// A picture that does not say how large it is.
  case notAPicture
  case tooManyPixels(ImageDimensions)

  init(_ failure: PDFFailure, limit: Int, isBudget: Bool) {
    switch failure {
    case .needsPassword: self = .needsPassword
    case .notAPDF(let lookalike): self = .notAPDF(lookalike)
    case .noPages: self = .withoutPages
    case .tooManyPages(let count):
      self = .tooLong(pages: count, limit: limit, isBudget: isBudget)
    case .damaged(let detail), .unsupported(let detail), .system(let detail):
      self = .unreadable(detail)
    case .tooLarge(let bytes):
      self = .unreadable("it has \(AttachmentKind.words(forBytes: bytes))")
    }
  }

  /// The reason in a few words, as a page in its place says it.
  var words: String {
    switch self {
    case .missing: "the file is not there"
    case .needsPassword: "it opens only with a password"
    case .notAPDF(let lookalike): "it is not a PDF" + (lookalike.map { ", but \($0.words)" } ?? "")
    case .withoutPages: "it has no pages"
    case .tooLong(let pages, _, _): "it has \(pages) pages"
    case .unreadable: "it is damaged"
    case .unknownKind: "it is neither a PDF nor a picture"
    case .notAPicture: "it is not a picture, or a damaged one"
    case .tooManyPixels(let size): "it has \(size.width) by \(size.height) pixels"
    }
  }

  /// The problem as a finding; `nil` for one that was reported already.
  func diagnostic(of attachment: Attachment, _ status: BundleStatus) -> Diagnostic? {
    guard let (kind, help) = finding else { return nil }
    var message = "attachment '\(attachment.file)' cannot be bundled: \(words)"
    if case .unreadable(let detail) = self, !detail.isEmpty { message += " (\(detail))" }
    return Diagnostic(
      kind,
      severity: status == .draft ? .warning : .error,
      message,
      at: attachment.location,
      help: help
    )
  }

  private var finding: (kind: DiagnosticKind, help: String)? {
    switch self {
    case .missing: return nil
    case .needsPassword:
      return (
        AttachmentDiagnostics.password,
        "open it, print or export it to a new PDF without a password, and hand in that copy"
      )
    case .notAPDF:
      return (AttachmentDiagnostics.notPDF, "save the document as a PDF, and check that it opens")
    case .withoutPages:
      return (AttachmentDiagnostics.withoutPages, "make the file again, or take it out of the item")
    case .tooLong(_, let limit, let isBudget):
      return (
        AttachmentDiagnostics.tooLong,
        isBudget
          ? "the whole bundle may have \(limit) pages: hand in those that show what is claimed"
          : "the most is \(limit) pages: hand in those that show what is claimed"
      )
    case .unreadable:
      return (
        AttachmentDiagnostics.damaged,
        "get the file again from where it came from, or print it to a new PDF"
      )
    case .unknownKind:
      return (AttachmentDiagnostics.unknownKind, "save it as a PDF, a PNG or a JPEG")
    case .notAPicture:
      return (AttachmentDiagnostics.damaged, "save the picture again as a PNG or a JPEG")
    case .tooManyPixels:
      return (
        AttachmentDiagnostics.pictureTooLarge,
        "make it smaller: \(PrintedPicture.mostPixels / 1_000_000) million pixels are the most, "
          + "and 2,500 by 3,500 fill a page"
      )
    }
  }
}

extension PDFLookalike {
  /// What it is, with its article.
  fileprivate var words: String {
    switch self {
    case .empty: "empty"
    case .html: "a web page"
    case .png: "a PNG picture"
    case .jpeg: "a JPEG picture"
    case .tiff: "a TIFF picture"
    case .word: "a document of an office program"
    case .oldOffice: "a document of an old office program"
    case .zip: "a ZIP archive"
    case .richText: "a rich text document"
    case .postScript: "a PostScript file"
    }
  }
}
