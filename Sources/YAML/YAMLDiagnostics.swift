package import Diagnostics

/// What can be wrong with a YAML file before anyone asks what it means.
package enum YAMLDiagnostics {
  package static let encoding = DiagnosticKind(
    "yaml-encoding",
    .error,
    """
    The file holds bytes that are not text: they are not UTF-8, or they are a control character \
    such as NUL that no editor shows. Whatever was meant would come out as nonsense. Save the file \
    as UTF-8 and remove the character.
    """
  )

  package static let tooLarge = DiagnosticKind(
    "yaml-too-large",
    .error,
    """
    Front matter may hold 64 KB and a data file 8 MB, which is far more than anyone writes by hand. \
    A larger one is nearly always a file in the wrong place, or text that belongs below the front \
    matter.
    """
  )

  package static let tooDeep = DiagnosticKind(
    "yaml-too-deep",
    .error,
    """
    Lists and groups of keys may stand inside one another up to 16 deep. What is deeper than that \
    is nearly always a slip of the indentation.
    """
  )

  package static let anchor = DiagnosticKind(
    "yaml-anchor",
    .error,
    """
    In YAML a value that starts with `&` gives a name to what follows (an anchor), and one that \
    starts with `*` stands for what has that name (an alias). Both are refused here, because they \
    silently drop text such as `&D1` or `*important*`, and because a few lines of them can grow to \
    fill the memory. If text was meant, put quotes around it; if a value is needed twice, write it \
    twice.
    """
  )

  package static let tag = DiagnosticKind(
    "yaml-tag",
    .error,
    """
    In YAML a value that starts with `!` names a type (a tag) and the rest of it is what it is \
    applied to. Tags are refused here: the type of a value is known from its key. If text was meant, \
    put quotes around it.
    """
  )

  package static let mergeKey = DiagnosticKind(
    "yaml-merge-key",
    .error,
    """
    The key `<<` copies keys from elsewhere in some YAML programs and not in others, so it is \
    refused here. Write the keys out.
    """
  )

  package static let furtherDocument = DiagnosticKind(
    "yaml-further-document",
    .error,
    """
    A line of three hyphens inside a YAML file, or one of three full stops, starts another document. \
    A file holds one; what follows would not be read. Remove the line, or put what follows in a file \
    of its own.
    """
  )

  package static let directive = DiagnosticKind(
    "yaml-directive",
    .error,
    """
    A line that starts with `%` tells a YAML program how to read the file. It is refused here, \
    because every file is read in the same way. Remove the line.
    """
  )

  package static let duplicateKey = DiagnosticKind(
    "yaml-duplicate-key",
    .error,
    """
    One key stands twice in one group of keys. Which of the two values was meant cannot be known, so \
    neither is chosen. Remove one, or rename it.
    """
  )

  package static let keyNotText = DiagnosticKind(
    "yaml-key-not-text",
    .error,
    """
    What stands before a colon is a list or a group of keys, where only a word can be a key. This \
    often comes from a value that starts with a bracket or a brace and needs quotes, such as \
    `title: "[draft] Route 2"`.
    """
  )

  package static let needsQuotes = DiagnosticKind(
    "yaml-needs-quotes",
    .error,
    """
    Some signs mean something in YAML and break a value that is written without quotes: a colon \
    followed by a space, a `#` after a space (which starts a comment, so that `Room #5` is read as \
    `Room`), and at the start of a value any of `[ ] { } , & * ! | > % @` and the back-tick. Put \
    double quotes around the whole value.
    """
  )

  package static let textAfterQuotes = DiagnosticKind(
    "yaml-text-after-quotes",
    .error,
    """
    A value that starts with a quotation mark ends at the next one, and nothing may follow it on the \
    line. Put the quotation marks around the whole value; a quotation mark inside double quotes is \
    written `\\"`, and one inside single quotes is doubled.
    """
  )

  package static let unclosedQuote = DiagnosticKind(
    "yaml-unclosed-quote",
    .error,
    """
    A quotation mark opens and none closes it, so the rest of the file would be part of the value. \
    Close it at the end of the value. A line of three hyphens ends the front matter even between \
    quotation marks.
    """
  )

  package static let unclosedBracket = DiagnosticKind(
    "yaml-unclosed-bracket",
    .error,
    """
    A list between `[` and `]`, or a group of keys between `{` and `}`, is not closed, or a comma \
    between two of its items is missing. If the bracket is part of a text, put quotes around the \
    text.
    """
  )

  package static let unknownEscape = DiagnosticKind(
    "yaml-unknown-escape",
    .error,
    """
    Between double quotes a backslash starts an escape such as `\\n`, and this one is none. Write two \
    backslashes for one, or use single quotes, between which a backslash is only a backslash.
    """
  )

  package static let tab = DiagnosticKind(
    "yaml-tab",
    .error,
    """
    A tab indents this line. YAML indents with spaces only, because a tab has a different width in \
    every editor. Replace it with spaces.
    """
  )

  package static let indentation = DiagnosticKind(
    "yaml-indentation",
    .error,
    """
    In YAML the indentation says what belongs to what: the keys of one group start in one column, \
    and so do the hyphens of one list. This line starts in a column that fits none of the lines \
    above it.
    """
  )

  package static let missingColon = DiagnosticKind(
    "yaml-missing-colon",
    .error,
    """
    Each line here is a key, a colon, a space and a value, as in `title: Route 2`. On this line the \
    colon, or the space after it, is missing. A longer value goes on in lines that are indented.
    """
  )

  package static let syntax = DiagnosticKind(
    "yaml-syntax",
    .error,
    """
    The YAML cannot be read at this place. Look at the line and the one above it for an unusual sign \
    at the start of a value, which needs quotes around the value, and for the indentation.
    """
  )

  package static let frontMatterMissing = DiagnosticKind(
    "front-matter-missing",
    .error,
    """
    A page starts with its front matter: a line of three hyphens, lines such as `title: Route 2`, and \
    another line of three hyphens. Without it the page has no title.
    """
  )

  package static let frontMatterUnclosed = DiagnosticKind(
    "front-matter-unclosed",
    .error,
    """
    The front matter starts with a line of three hyphens and no other such line ends it, so the whole \
    page would be part of it. Put a line of three hyphens after the last key.
    """
  )

  package static let frontMatterNotFirst = DiagnosticKind(
    "front-matter-not-first",
    .error,
    """
    The line of three hyphens that opens the front matter must be the first line of the file. With \
    anything above it, even an empty line, most programs show the front matter as text.
    """
  )

  package static let frontMatterNotYAML = DiagnosticKind(
    "front-matter-not-yaml",
    .error,
    """
    The page starts with front matter in another language: TOML between lines of `+++`, or JSON \
    between braces. It is written in YAML here: `title: Route 2` instead of `title = "Route 2"`, \
    between lines of three hyphens.
    """
  )

  package static let unknownKey = DiagnosticKind(
    "unknown-key",
    .error,
    """
    The key is none of those that have a meaning here, so what it says would be ignored without a \
    word. It is most often a slip of spelling, or belongs to another kind of page. Free values for a \
    theme go under `extra`.
    """
  )

  package static let missingKey = DiagnosticKind(
    "missing-key",
    .error,
    "A key that cannot be done without is not there. Add it with its value."
  )

  package static let emptyValue = DiagnosticKind(
    "empty-value",
    .error,
    """
    A key or a list item that needs a value has none after it. Write the value; a key that may be \
    left out can also be removed.
    """
  )

  package static let wrongKind = DiagnosticKind(
    "wrong-kind-of-value",
    .error,
    """
    The value is of another kind than the key takes: a list where one text is expected, text where a \
    list is expected, or a group of keys where a single value is. A list has each item on a line of \
    its own after a hyphen and a space, or all items between brackets.
    """
  )

  package static let badNumber = DiagnosticKind(
    "bad-number",
    .error,
    "The value must be a number, written in digits, within the limits that the key has."
  )

  package static let badYesOrNo = DiagnosticKind(
    "bad-yes-or-no",
    .error,
    "The value must be `yes` or `no`; `true` and `false` are read as well."
  )

  package static let badDate = DiagnosticKind(
    "bad-date",
    .error,
    """
    A date is written with the year first, as in 2017-06-04 for 4 June 2017, and must exist in the \
    calendar. Other forms are refused because 4/6/2017 is April to some readers and June to others.
    """
  )

  package static let badAddress = DiagnosticKind(
    "bad-address",
    .error,
    """
    The value must be an address on the web that starts with `https://` or `http://` and goes on with \
    a host, as in https://www.ipem.ac.uk/. Anything else would be a link that leads nowhere.
    """
  )

  package static let badEmail = DiagnosticKind(
    "bad-email",
    .error,
    "The value must be an e-mail address and nothing else: a name, `@`, and a host."
  )

  package static let unknownWord = DiagnosticKind(
    "unknown-word",
    .error,
    """
    The key takes one of a few words, and this is none of them. A word that is nearly right is not \
    guessed at, because what is published may depend on it.
    """
  )

  /// Every kind of this module.
  package static let all: [DiagnosticKind] =
    [
      encoding, tooLarge, tooDeep, anchor, tag, mergeKey, furtherDocument, directive, duplicateKey,
      keyNotText, needsQuotes, textAfterQuotes, unclosedQuote, unclosedBracket, unknownEscape, tab,
      indentation, missingColon, syntax, frontMatterMissing, frontMatterUnclosed,
      frontMatterNotFirst, frontMatterNotYAML, unknownKey, missingKey, emptyValue, wrongKind,
      badNumber, badYesOrNo, badDate, badAddress, badEmail, unknownWord,
    ]
}
