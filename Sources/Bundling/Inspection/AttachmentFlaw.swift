internal import Competences
internal import Diagnostics
internal import PDF

/// What a reader of the bundle would notice of an attachment that can be shown.
enum AttachmentFlaw: Hashable, Sendable {
  /// It opens without a password, but its owner restricted what may be done with it.
  case restricted
  case repaired
  case unembeddedFonts([String])

  /// Pages that no search finds; how many pages there are.
  case withoutText([Int], of: Int)

  /// Finer than paper shows, in dots per inch.
  case tooFine(Int)

  /// So coarse that paper shows it, in dots per inch.
  case tooCoarse(Int)
  case signed

  /// Fields that were filled in and that nothing shows.
  case unshownFields

  /// It does something by itself, or has other files inside; none of either is taken over.
  case leftOut(scripts: Bool, files: Bool)

  /// Everything to notice of a PDF.
  static func flaws(of facts: InspectedPDF) -> [AttachmentFlaw] {
    var flaws: [AttachmentFlaw] = []
    if facts.isRestricted { flaws.append(.restricted) }
    if facts.wasRepaired { flaws.append(.repaired) }
    if !facts.unembeddedFonts.isEmpty { flaws.append(.unembeddedFonts(facts.unembeddedFonts)) }
    let silent = facts.pagesWithoutText
    if !silent.isEmpty { flaws.append(.withoutText(silent, of: facts.pageCount)) }
    let finest = facts.pages.compactMap(\.greatestImageResolution).max().map { Int($0.rounded()) }
    if let finest, finest > PrintedPicture.finest { flaws.append(.tooFine(finest)) }
    if facts.hasSignature { flaws.append(.signed) }
    if facts.hasUnshownFields { flaws.append(.unshownFields) }
    if facts.hasScripts || facts.hasEmbeddedFiles {
      flaws.append(.leftOut(scripts: facts.hasScripts, files: facts.hasEmbeddedFiles))
    }
    return flaws
  }

  /// The flaw as a warning at the line that names the file.
  func diagnostic(of attachment: Attachment) -> Diagnostic {
    let (kind, message, help) = finding
    return Diagnostic(
      kind,
      "attachment '\(attachment.file)' \(message)",
      at: attachment.location,
      help: help
    )
  }

  private var finding: (kind: DiagnosticKind, message: String, help: String) {
    switch self {
    case .restricted:
      (
        AttachmentDiagnostics.restricted,
        "restricts what may be done with it",
        "make sure that you may hand in copies of its pages"
      )
    case .repaired:
      (
        AttachmentDiagnostics.repaired,
        "is damaged and had to be mended",
        "look at its pages in the bundle, or print it to a new PDF"
      )
    case .unembeddedFonts(let names):
      (
        AttachmentDiagnostics.fonts,
        "does not bring \(names.count == 1 ? "its font" : "fonts") "
          + names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
          + (names.count > 3 ? " and \(names.count - 3) more" : ""),
        "export it again with its fonts embedded, as PDF/A has them"
      )
    case .withoutText(let pages, let count):
      (
        AttachmentDiagnostics.withoutText,
        pages.count == count
          ? "has no text that can be searched"
          : "has no text that can be searched on \(Self.words(forPages: pages))",
        "if it is a scan, 'ocrmypdf IN.pdf OUT.pdf' adds the text"
      )
    case .tooFine(let resolution):
      (
        AttachmentDiagnostics.tooFine,
        "has a picture of \(resolution) dots per inch",
        "300 are enough for paper, and the bundle would be smaller"
      )
    case .tooCoarse(let resolution):
      (
        AttachmentDiagnostics.tooCoarse,
        "is printed at \(resolution) dots per inch, which looks coarse",
        "use the picture in its full size, or a drawing"
      )
    case .signed:
      (
        AttachmentDiagnostics.signature,
        "has a digital signature, which its pages in the bundle do not keep",
        "a PDF bundle carries the signed file inside, unchanged; beside an HTML bundle, hand it in too"
      )
    case .unshownFields:
      (
        AttachmentDiagnostics.form,
        "has a form with answers that no page shows",
        "print the filled form to a new PDF, and hand in that copy"
      )
    case .leftOut(let scripts, let files):
      (
        AttachmentDiagnostics.leftOut,
        "has \(Self.words(forScripts: scripts, files: files)), left out of the bundle",
        "look at its pages in the bundle; print what is missing to a PDF, and attach that"
      )
    }
  }

  private static func words(forScripts scripts: Bool, files: Bool) -> String {
    switch (scripts, files) {
    case (true, true): "scripts or actions, and files inside"
    case (true, false): "scripts or actions"
    default: "files inside"
    }
  }

  private static func words(forPages pages: [Int]) -> String {
    let shown = pages.prefix(5).map(String.init).joined(separator: ", ")
    let rest = pages.count > 5 ? " and \(pages.count - 5) more" : ""
    return (pages.count == 1 ? "page " : "pages ") + shown + rest
  }
}
