internal import Competences
internal import Dates
internal import Diagnostics
internal import PDF
internal import SiteGenerator

/// Puts the laid out pages and those of the attachments together to the file that is handed in.
struct BundleAssembly {
  let contents: BundleContents
  let outline: [BundleOutlineEntry]
  let layout: LaidOutPages

  /// Assembles the file.
  ///
  /// - Returns: Its bytes with the pages drawn into it, or what is wrong.
  func assemble() -> Result<(bytes: [UInt8], placements: [PDFPlacement]), BundleFault> {
    let sources: AttachmentSources
    do throws(AttachmentChanged) {
      sources = try AttachmentSources(contents.attachments)
    } catch {
      return .failure(BundleFault(error.diagnostic))
    }
    let placed = BundlePlacements(contents.attachments, sources, layout)
    guard placed.missing.isEmpty else {
      return .failure(
        BundleFault(
          Diagnostic(
            BundleMakingDiagnostics.assemblyFailed,
            "layout has no page for '\(placed.missing[0])'"
              + (placed.missing.count > 1 ? " and \(placed.missing.count - 1) more" : ""),
            at: nil,
            help: "choose another layout engine with --engine"
          )
        )
      )
    }
    let bookmarks = BundleBookmarks(contents.attachments, sources, layout)
    let assembly = PDFAssembly(
      layout: layout.bytes,
      sources: sources.bytes,
      placements: placed.placements,
      outline: bookmarks.entries(outline),
      metadata: PDFMetadata(
        title: contents.title,
        author: contents.portfolio.holder.name,
        language: contents.language,
        creator: contents.generator,
        day: contents.asOf.iso8601
      ),
      embeddedFiles: sources.signedFiles(of: contents.attachments)
    )
    switch assembly.assembled() {
    case .success(let assembled): return .success((assembled.bytes, placed.placements))
    case .failure(let failure):
      return .failure(BundleFault(failure.diagnostic(of: sources.files.map(\.path))))
    }
  }
}

/// Why a step of making a bundle came to nothing.
struct BundleFault: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension PDFAssemblyFailure {
  /// The failure in words.
  func diagnostic(of files: [SourcePath]) -> Diagnostic {
    let (message, path): (String, SourcePath?) =
      switch self {
      case .layout(let failure): ("laid out pages cannot be read: \(failure.words)", nil)
      case .source(let index, let failure):
        ("attachment cannot be drawn: \(failure.words)", files[index])
      case .noSuchPage(let page): ("laid out pages have no page \(page)", nil)
      case .noSuchSourcePage(let index, let page):
        ("attachment has no page \(page)", files[index])
      case .writing(let failure): ("bundle cannot be put together: \(failure.words)", nil)
      }
    return Diagnostic(
      BundleMakingDiagnostics.assemblyFailed,
      message,
      at: path.map { .start(of: $0) },
      help: path == nil ? "choose another layout engine with --engine" : "save the file again"
    )
  }
}

extension PDFFailure {
  /// One phrase.
  var words: String {
    switch self {
    case .notAPDF: "it is no PDF file"
    case .needsPassword: "it needs a password"
    case .damaged(let detail): "it is damaged (\(detail))"
    case .unsupported(let detail): "it uses what cannot be read (\(detail))"
    case .noPages: "it has no page"
    case .tooManyPages(let count): "it has \(count) pages, which is too many"
    case .tooLarge(let bytes): "it has \(bytes >> 20) MB, which is too much"
    case .system(let detail): "the machine gave out (\(detail))"
    }
  }
}
