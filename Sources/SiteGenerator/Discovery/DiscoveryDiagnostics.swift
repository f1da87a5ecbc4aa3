package import Diagnostics

/// The kinds of diagnostic that Discovery raises.
package enum DiscoveryDiagnostics {
  package static let noContent = DiagnosticKind(
    "no-content",
    .error,
    """
    The folder is not a site: it has no Content folder, where the pages are, or what has that name is \
    not a folder. Run the command in the folder that holds Content and Themes, or name that folder \
    with --site.
    """
  )

  package static let notUTF8 = DiagnosticKind(
    "not-utf-8",
    .error,
    """
    The file holds bytes that are not UTF-8, the one encoding of text that every part of the web \
    agrees on. Read in another encoding, its accents and dashes would come out as other characters. \
    Open the file in your editor and save it with the encoding UTF-8.
    """
  )

  package static let byteOrderMark = DiagnosticKind(
    "byte-order-mark",
    .error,
    """
    The file begins with a byte-order mark, three invisible bytes that some editors put at the start of \
    a file. With them the first line is not what it seems: front matter is not recognised, and a \
    style sheet's first rule is lost. Save the file as UTF-8 without byte-order mark (without BOM).
    """
  )

  package static let nulByte = DiagnosticKind(
    "nul-byte",
    .error,
    """
    The file holds a NUL, a byte of value zero, which no text has. Most likely it is not a text file \
    although its name says so, or it was damaged. Save it as plain text, or give it the ending that \
    its contents need.
    """
  )

  package static let emptyPage = DiagnosticKind(
    "empty-page",
    .error,
    """
    The page has no text at all, so it would be published blank and without a title. Write it, or \
    delete the file. If it was not empty before, saving it may have failed.
    """
  )

  package static let fileTooLarge = DiagnosticKind(
    "file-too-large",
    .error,
    """
    The file is larger than the site accepts: 5 MB for a text, 50 MB for an image or a document. No \
    page that people read is that long, and a document that large takes minutes to load on a \
    telephone. Divide the text, make the images smaller, or publish the file elsewhere and link to it.
    """
  )

  package static let linkOutside = DiagnosticKind(
    "link-outside-site",
    .error,
    """
    The symbolic link leads out of the site's Content and Themes folders. What it leads to is not \
    part of the site, would be missing on every other computer, and might publish something private. \
    Put a copy of the file in the folder instead.
    """
  )

  package static let linkBroken = DiagnosticKind(
    "link-broken",
    .error,
    """
    The symbolic link leads to a file or folder that is not there. Put it back, point the link \
    elsewhere, or delete the link.
    """
  )

  package static let linkCycle = DiagnosticKind(
    "link-cycle",
    .error,
    """
    The symbolic link leads back to a folder that holds it, to itself, or is reached through another \
    link to a folder, so that following such links might never end. Links to folders are followed \
    once. Delete the link, or put a copy of the folder in its place.
    """
  )

  package static let notAFile = DiagnosticKind(
    "not-a-file",
    .error,
    """
    What stands there is neither a file nor a folder but a pipe, a socket or a device. Nothing can be \
    published from it, and reading it might never end. Delete it or move it out of the site.
    """
  )

  package static let unreadable = DiagnosticKind(
    "unreadable-file",
    .error,
    """
    The file or folder is there but cannot be read, most often because its permissions keep you from \
    it. A site without it would be incomplete, so nothing is published. Ask its owner for the \
    permission to read it, or move it out of the site.
    """
  )

  package static let vanished = DiagnosticKind(
    "file-vanished",
    .error,
    """
    The file was there when the folder was listed and gone when it was to be read. Something renamed \
    or deleted it in between: an editor that was saving, or a change of branch. Run the command again.
    """
  )

  package static let oddName = DiagnosticKind(
    "odd-file-name",
    .error,
    """
    The name holds a backslash, an invisible control character, or bytes that are not UTF-8. Such a \
    name cannot be written in a link, and means different things on different computers. Rename the \
    file with letters, digits, spaces and hyphens.
    """
  )

  package static let sameName = DiagnosticKind(
    "same-file-name",
    .error,
    """
    Two files of one folder have names that nobody can tell apart: an accent may be encoded as a part of \
    its letter or as a sign of its own, and each of the two names does it in another way. A link cannot \
    say which of them it means, and on a Mac they are one file. Most often one is a copy that came from \
    another computer or out of an archive. Delete one of them, or give it another name.
    """
  )

  package static let unknownHolder = DiagnosticKind(
    "unknown-holder",
    .error,
    """
    The command line asks for the site of one holder (--audience holder:NAME), but Content/portfolios \
    has no folder of that name with a portfolio.yaml. Without it the site would be the public one, \
    and the holder would miss their portfolio. Write the name as the folder has it. No other \
    portfolio is named here, because those for whom the site is built may not know of it.
    """
  )

  package static let all: [DiagnosticKind] = [
    noContent, notUTF8, byteOrderMark, nulByte, emptyPage, fileTooLarge, linkOutside, linkBroken,
    linkCycle, notAFile, unreadable, vanished, oddName, sameName,
    unknownHolder,
  ]
}
