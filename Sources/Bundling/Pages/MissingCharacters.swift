internal import Diagnostics
internal import PDF

/// Characters that no font had a sign for, and that the pages show as empty boxes.
///
/// The fonts are those of the machine that lays the pages out, so only the finished pages tell.
struct MissingCharacters {
  /// How many places are named; a text in a script without a font would name all its pages.
  private static let mostPlaces = 10

  private let pages: [(number: Int, missing: [PDFMissingText])]
  private let manifest: BundleManifest?

  /// - Parameters:
  ///   - file: The finished bundle.
  ///   - manifest: Its record, which knows what stands on which page.
  init(_ file: FinishedPDF, _ manifest: BundleManifest?) {
    pages = file.pages.enumerated()
      .map { (number: $0 + 1, missing: $1.text.missing) }
      .filter { !$0.missing.isEmpty }
    self.manifest = manifest
  }

  /// A warning for each page, as long as there are not too many.
  var diagnostics: [Diagnostic] {
    var diagnostics = pages.prefix(Self.mostPlaces).map { page in
      finding("page \(page.number)\(place(of: page.number)) shows \(Self.words(page.missing))")
    }
    if pages.count > Self.mostPlaces {
      let rest = pages.count - Self.mostPlaces
      diagnostics.append(
        finding(
          "\(rest) more \(rest == 1 ? "page shows" : "pages show") empty boxes for characters"
        )
      )
    }
    return diagnostics
  }

  private func finding(_ message: String) -> Diagnostic {
    Diagnostic(
      BundleMakingDiagnostics.missingCharacters,
      message,
      at: nil,
      help:
        "install a font that has them, such as those of the Noto family, or write them otherwise"
    )
  }

  /// What stands on a page: ` (E07 Small fields)`.
  private func place(of page: Int) -> String {
    func holds(_ span: BundleManifest.Span?) -> Bool {
      span.map { $0.firstPage <= page && page < $0.firstPage + $0.pages } ?? false
    }
    if let item = manifest?.evidence.first(where: { holds($0.span) }) {
      return " (\(item.number) \(item.title))"
    }
    return manifest?.parts.first { holds($0.span) }.map { " (\($0.title))" } ?? ""
  }

  /// Empty boxes for what, or where: `empty boxes, because no font has '漢' (U+6F22)`.
  private static func words(_ missing: [PDFMissingText]) -> String {
    var known: [Unicode.Scalar] = []
    for scalar in missing.compactMap(\.text).flatMap(\.unicodeScalars)
    where !known.contains(scalar) {
      known.append(scalar)
    }
    guard !known.isEmpty else {
      let before = (missing.first?.before ?? "").split(whereSeparator: \.isWhitespace).suffix(4)
      return "empty boxes for characters that no font has"
        + (before.isEmpty ? "" : ", after '\(before.joined(separator: " "))'")
    }
    let shown = known.prefix(4).map(words)
    let rest = known.count > 4 ? " and \(known.count - 4) more" : ""
    return "empty boxes, because no font has " + shown.joined(separator: ", ") + rest
  }

  private static func words(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .control, .format, .surrogate, .nonspacingMark, .spacingMark,
      .enclosingMark, .lineSeparator, .paragraphSeparator:
      return code
    default: return "'\(scalar)' (\(code))"
    }
  }
}
