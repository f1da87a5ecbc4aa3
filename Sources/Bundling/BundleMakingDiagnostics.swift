package import Diagnostics

/// The kinds of diagnostic that numbering, checking and writing a bundle raises.
package enum BundleMakingDiagnostics {
  package static let numbersDoNotSettle = DiagnosticKind(
    "page-numbers-do-not-settle",
    .error,
    """
    The bundle is laid out again and again until the page numbers that it prints are those of its pages. \
    Here they still changed after the last time: a number moves a line, the line moves a page, and the \
    page moves the number back. Such a bundle would print wrong numbers, so none is written. A line \
    more or less just before one of the places that are named makes an end of it.
    """
  )

  package static let overMaximum = DiagnosticKind(
    "bundle-over-maximum",
    .error,
    """
    The bundle has more pages than the route, or portfolio.yaml, allows. A portfolio with one page too \
    many may be sent back unread, so a final bundle is not written; a draft is, with a warning. The \
    longest items and attachments are named: leave out what shows nothing that is not shown elsewhere, \
    or choose the pages of an attachment that matter.
    """
  )

  package static let overTarget = DiagnosticKind(
    "bundle-over-target",
    .note,
    """
    The bundle has more pages than the route, or portfolio.yaml, asks for, and no more than it allows. \
    Assessors read many portfolios; shorter ones are read with more care.
    """
  )

  package static let assemblyFailed = DiagnosticKind(
    "bundle-assembly-failed",
    .error,
    """
    The pages were laid out, but they and the attachments could not be put together to one PDF file. The \
    bundle that was there before is still there. If an attachment is named, open it and save it again \
    ("Print to PDF" writes a sound copy); if it stays, choose another layout engine with --engine.
    """
  )

  package static let checkFailed = DiagnosticKind(
    "bundle-check-failed",
    .error,
    """
    Every bundle is read again before it takes its place: every link must lead somewhere and lie over \
    something, every printed page number must be that of the page it names, every page must be A4, say \
    which page it is, and show what belongs on it. This one did not pass, so it was not written, and the \
    bundle that was there before is still there. The fault is the program's or the layout engine's, not \
    yours: choose another with --engine, and tell us.
    """
  )

  package static let missingCharacters = DiagnosticKind(
    "bundle-missing-characters",
    .warning,
    """
    A text holds characters for which no font on this machine has a sign, so that the page shows an \
    empty box where each of them belongs. Install a font that has them (the Noto fonts have nearly \
    all), or write the word in other letters. Signs that a program put there for its own use, such as \
    bullets copied from an office program, have no font anywhere: write them anew.
    """
  )

  package static let fontsNotEmbedded = DiagnosticKind(
    "bundle-fonts-not-embedded",
    .warning,
    """
    The layout engine named a font in the bundle and did not put it in, so that whoever opens the file \
    sees it in another font, or wrong signs in its place. Some fonts forbid to be put into documents: \
    let the theme use another, or choose another layout engine with --engine.
    """
  )

  package static let unreadable = DiagnosticKind(
    "bundle-unreadable",
    .error,
    """
    The file that is to be verified cannot be read, or is no PDF file that a program can follow. It may \
    have been cut off when it was copied, or saved again by another program. Verify the file as \
    'attain bundle' wrote it, or make the bundle again.
    """
  )

  package static let recordDiffers = DiagnosticKind(
    "bundle-record-differs",
    .error,
    """
    A record lies beside each bundle that says what stands in it and on which page. This one belongs to \
    another version of the file: one of the two was copied, replaced or changed without the other. Make \
    the bundle again, or keep the two files of one version together.
    """
  )

  package static let unwritable = DiagnosticKind(
    "bundle-unwritable",
    .error,
    """
    The bundle is ready but could not be written to its place: the disk is full or read-only, or the \
    permission is missing. The bundle that was there before is still there. Mend the cause, or name \
    another place with --output.
    """
  )

  package static let misplaced = DiagnosticKind(
    "bundle-misplaced",
    .error,
    """
    A bundle may hold what nobody but the assessors should see, so it is never written where the site \
    is read from or published to: not into Content or Themes, and not into a folder that a build \
    publishes. Name another file with --output; without it the bundle goes to the folder _bundles.
    """
  )

  package static let all: [DiagnosticKind] = [
    numbersDoNotSettle, overMaximum, overTarget, assemblyFailed, checkFailed,
    missingCharacters, fontsNotEmbedded, unreadable, recordDiffers, unwritable, misplaced,
  ]
}
