package import Diagnostics

/// The kinds of diagnostic that Markdown texts give rise to.
package enum MarkdownDiagnostics {
  package static let rawHTML = DiagnosticKind(
    "raw-html",
    .error,
    """
    The text holds HTML, which this site does not take from its texts: a stray tag could spoil \
    the rest of the page, and a script could do harm. Markdown has a way of writing most of what \
    HTML is used for, and the message names it. To show a tag to readers, put it between backticks.
    """
  )

  package static let unsafeLink = DiagnosticKind(
    "unsafe-link",
    .error,
    """
    A link or an image leads to an address of a kind that a page may not use, such as \
    'javascript:' or 'data:'. Such addresses can run a program in the reader's browser. Link to a \
    page of this site, or to an address that starts with https:, http:, mailto: or tel:.
    """
  )

  package static let unknownCallout = DiagnosticKind(
    "unknown-callout",
    .error,
    """
    A block quote starts with a word in brackets and an exclamation mark, as a callout does, but \
    the word is none of the five that are known: NOTE, TIP, IMPORTANT, WARNING and CAUTION. \
    Readers would see the brackets. Use one of the five, or leave the brackets out for an \
    ordinary quotation.
    """
  )

  package static let calloutNotAlone = DiagnosticKind(
    "callout-not-alone",
    .error,
    """
    The marker of a callout, such as [!NOTE], shares its line with other text, so the block quote \
    does not become a callout. Put the marker alone on the first line of the quote and the text on \
    the lines below it, each with its '>'.
    """
  )

  package static let malformedReference = DiagnosticKind(
    "malformed-reference",
    .error,
    """
    This looks like a reference to a competence, an evidence item or a glossary term, or like a \
    note of what must be confirmed, but it is not a link, so readers would see it as it was typed. \
    The usual cause is a space: an address ends at the first space unless it stands between '<' \
    and '>', as in [text](<competence:RT 2.4>).
    """
  )

  package static let emptyReference = DiagnosticKind(
    "empty-reference",
    .error,
    """
    A link says what kind of thing it refers to, such as 'competence:', but not which one. Write \
    the code, number or word after the colon.
    """
  )

  package static let snippetNotAlone = DiagnosticKind(
    "snippet-not-alone",
    .error,
    """
    An image whose address ends in .md includes that file as a snippet, but only where it is alone \
    in its paragraph. Put it on a line of its own with a blank line before and after it; or, if it \
    was meant as a link, take the exclamation mark away.
    """
  )

  package static let missingAlternativeText = DiagnosticKind(
    "missing-alternative-text",
    .warning,
    """
    An image has no alternative text, so people who cannot see it are told nothing. Write what the \
    image shows between the brackets: `![A linear accelerator in its bunker](linac.jpg)`.
    """
  )

  package static let linkWithoutText = DiagnosticKind(
    "link-without-text",
    .warning,
    """
    A link has nothing between its brackets, so there is nothing to read or to press. Write a few \
    words that say where the link leads.
    """
  )

  package static let unknownFootnote = DiagnosticKind(
    "unknown-footnote",
    .error,
    """
    The text refers to a footnote that is not in the file, so readers would see the brackets. \
    Write the footnote on a line of its own: [^name]: followed by its text. To show brackets and \
    a caret to readers, put a backslash before them.
    """
  )

  package static let unusedFootnote = DiagnosticKind(
    "unused-footnote",
    .warning,
    """
    A footnote is written but nothing in the text refers to it, or another of the same name stands \
    before it, so no reader would ever see it. Refer to it with [^name] where it belongs, or take \
    it out.
    """
  )

  package static let notInline = DiagnosticKind(
    "block-in-line",
    .error,
    """
    This field is shown within a line, in a table or a list of facts, so it may hold emphasis, \
    links and code but no lists, headings, tables, quotations or second paragraphs. Shorten it to \
    one paragraph, or move the rest to the text of the page.
    """
  )

  package static let nestingTooDeep = DiagnosticKind(
    "nesting-too-deep",
    .error,
    """
    Quotations or lists stand inside each other more deeply than any reader could follow, and so \
    deeply that reading the file could take very long. This is usually a slip, such as a line of \
    '>' characters. Put such a line between ``` lines, or break the nesting up.
    """
  )

  package static let tableTooLarge = DiagnosticKind(
    "table-too-large",
    .error,
    """
    A table has so many columns, or so many rows and columns, that reading the file could take \
    very long and a page could not show it. Break the table up, or publish it as a file for \
    download.
    """
  )

  package static let textTooIntricate = DiagnosticKind(
    "text-too-intricate",
    .error,
    """
    A paragraph holds so many opened brackets, tags or addresses that are never closed that reading \
    the file could take very long. Ordinary texts never come near this limit. Break the paragraph up \
    with blank lines, or put text that is not Markdown between ``` lines.
    """
  )

  package static let definitionTooLong = DiagnosticKind(
    "definition-too-long",
    .error,
    """
    A link is defined once with a very long address or title and used so often that the page would \
    become many times larger than the text. Shorten the address or the title.
    """
  )

  package static let textTooLarge = DiagnosticKind(
    "text-too-large",
    .error,
    """
    The file is larger than a page can sensibly be. Break it up into several pages, or publish it \
    as a file for download.
    """
  )

  package static let all: [DiagnosticKind] = [
    rawHTML, unsafeLink, unknownCallout, calloutNotAlone, malformedReference, emptyReference,
    snippetNotAlone, missingAlternativeText, linkWithoutText, unknownFootnote, unusedFootnote,
    notInline, nestingTooDeep, tableTooLarge, textTooIntricate, definitionTooLong, textTooLarge,
  ]
}
