package import Diagnostics

/// The kinds of diagnostic about files that are handed in with evidence, and about pictures.
package enum AttachmentDiagnostics {
  package static let password = DiagnosticKind(
    "attachment-password",
    .error,
    """
    The attachment opens only with a password, so its pages cannot be put into the bundle, and whoever \
    assesses it could not read it either. Open it with its password and print or export it to a new \
    PDF without one, then hand in that copy. In a draft a page in its place says that it is missing.
    """
  )

  package static let notPDF = DiagnosticKind(
    "attachment-not-pdf",
    .error,
    """
    The attachment's name ends in .pdf, but what is in the file is something else: a web page that was \
    saved under that name, a picture, a document of an office program. Open it with the program that \
    made it and save it as a PDF. In a draft a page in its place says that it is missing.
    """
  )

  package static let withoutPages = DiagnosticKind(
    "attachment-without-pages",
    .error,
    """
    The attachment is a PDF without a single page, so there is nothing to show. Saving it probably \
    failed. Make it again, or take it out of the item. In a draft a page in its place says so.
    """
  )

  package static let tooLong = DiagnosticKind(
    "attachment-too-long",
    .error,
    """
    The attachment has more pages than the whole bundle may have, or, where the portfolio has no page \
    budget, more than anybody would read. Assessors want the pages that show what is claimed: print \
    those to a PDF of their own, and say in the item where they are from. In a draft a page in its \
    place says that it is missing.
    """
  )

  package static let damaged = DiagnosticKind(
    "attachment-damaged",
    .error,
    """
    The attachment is broken beyond what can be mended: cut off in a download, overwritten, or written \
    in a way that cannot be read. Get it again from where it came from, or, if a program still opens \
    it, print it to a new PDF or save it as a new picture. In a draft a page in its place says that it \
    is missing.
    """
  )

  package static let unknownKind = DiagnosticKind(
    "attachment-kind",
    .error,
    """
    The attachment is neither a PDF nor a picture that a browser shows (PNG, JPEG, GIF, WebP, SVG), so \
    it has no pages to put into the bundle. Save it as a PDF with the program that made it. In a draft \
    a page in its place says that it is missing.
    """
  )

  package static let pictureTooLarge = DiagnosticKind(
    "picture-too-large",
    .error,
    """
    The picture has more pixels than can be laid out: more than 64 million, which fill a page of A3 at \
    600 dots per inch. No printed page shows as much, and a browser would need gigabytes of memory for \
    it. Make it smaller with any picture program: 2,500 by 3,500 pixels fill a page.
    """
  )

  package static let restricted = DiagnosticKind(
    "attachment-restricted",
    .warning,
    """
    The attachment opens without a password, but its owner has set restrictions on what may be done \
    with it, such as copying or printing. Its pages are in the bundle. Make sure that you may hand \
    them in.
    """
  )

  package static let repaired = DiagnosticKind(
    "attachment-repaired",
    .warning,
    """
    The attachment is damaged. It could be mended well enough to show its pages, but something may be \
    missing from them. Look at its pages in the bundle, or print it to a new PDF and hand in that copy.
    """
  )

  package static let fonts = DiagnosticKind(
    "attachment-fonts",
    .warning,
    """
    The attachment names fonts that it does not bring with it, so that whoever opens the bundle may see \
    other letters, or wrong ones where it has symbols and formulas. Export it again with its fonts \
    embedded; programs that can write PDF/A do that.
    """
  )

  package static let withoutText = DiagnosticKind(
    "attachment-without-text",
    .warning,
    """
    Pages of the attachment hold no text, as scans do: an assessor who searches the bundle finds \
    nothing there, and a screen reader has nothing to read out. The program ocrmypdf recognises the \
    text of a scan and puts it behind the picture. Pages that are meant to be drawings alone may stay \
    as they are.
    """
  )

  package static let tooFine = DiagnosticKind(
    "picture-too-fine",
    .warning,
    """
    A picture has far more dots to the inch than paper or a screen shows. Nothing is lost, but the \
    bundle grows and is slow to open and to send. 300 dots per inch are enough: make the picture \
    smaller, or scan at a lower resolution.
    """
  )

  package static let tooCoarse = DiagnosticKind(
    "picture-too-coarse",
    .warning,
    """
    A picture is printed with so few dots to the inch that its edges look jagged and small text in it \
    cannot be read. Use the picture in its full size instead of a reduced copy or a screenshot of it, \
    or a drawing (SVG), which is sharp at any size.
    """
  )

  package static let signature = DiagnosticKind(
    "attachment-signature",
    .warning,
    """
    The attachment carries a digital signature. The bundle shows its pages with the look of the \
    signature, but what proves it is the unchanged file. A PDF bundle carries that file inside: readers \
    list it under their paper clip, named after the number of the attachment, and a program that \
    checks signatures opens it from there. An HTML bundle does not: hand in the signed file beside it. \
    The list of attachments has its SHA-256, by which it is known.
    """
  )

  package static let form = DiagnosticKind(
    "attachment-form",
    .warning,
    """
    The attachment is a form with answers that no page shows until a program that fills in forms draws \
    them, so they are not in the bundle either. Open it in such a program and print it to a new PDF, \
    then hand in that copy.
    """
  )

  package static let leftOut = DiagnosticKind(
    "attachment-left-out",
    .note,
    """
    The attachment does more than show pages: it runs scripts or actions when it is opened or clicked \
    on, or it carries other files inside. A bundle shows the pages alone, so that it does nothing by \
    itself on the machines of its readers. If a file inside belongs to the evidence, save it from the \
    PDF and attach it by itself.
    """
  )

  package static let all: [DiagnosticKind] = [
    password, notPDF, withoutPages, tooLong, damaged, unknownKind, pictureTooLarge, restricted,
    repaired, fonts, withoutText, tooFine, tooCoarse, signature, form, leftOut,
  ]
}
