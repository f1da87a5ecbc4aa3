package import Diagnostics

extension PageNumberingFailure {
  /// The failure in words.
  package var diagnostic: Diagnostic {
    switch self {
    case .engine(let failure): failure.diagnostic
    case .unsettled(let anchors):
      Diagnostic(
        BundleMakingDiagnostics.numbersDoNotSettle,
        "page numbers still change after \(PageNumbering.passLimit) passes: "
          + anchors.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
          + (anchors.count > 3 ? " and \(anchors.count - 3) more" : ""),
        at: nil,
        help: "shorten or lengthen the text just before one of these places by a line"
      )
    }
  }
}
