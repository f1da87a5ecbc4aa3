package import Diagnostics

/// What can be wrong with one file's front matter or data, once it can be read as YAML.
package enum ReadingDiagnostics {
  package static let missingSiteFile = DiagnosticKind(
    "missing-site-file",
    .error,
    """
    The file site.yaml is not in the Content folder. It holds the site's title and the address where \
    the site will stand, without which no page can be made. Write one with at least a title and a \
    baseURL.
    """
  )

  package static let unknownTheme = DiagnosticKind(
    "unknown-theme",
    .error,
    """
    The theme that site.yaml names, or that another theme names as its parent, is not in the Themes \
    folder. A theme is a folder there that holds a file theme.yaml. Check the spelling.
    """
  )

  package static let themeCycle = DiagnosticKind(
    "theme-cycle",
    .error,
    """
    A theme names itself as its parent, directly or by way of another theme. Take out one of the \
    parents.
    """
  )

  package static let datesOutOfOrder = DiagnosticKind(
    "dates-out-of-order",
    .error,
    """
    One date comes before another that must have happened first: a change before the publication, a \
    next review before the last one, an end before its beginning. One of the two is a slip, and a \
    reader would be told something impossible.
    """
  )

  package static let sinceWithoutStanding = DiagnosticKind(
    "since-without-standing",
    .error,
    """
    `since` is the day on which the page's `standing` began, and the page has no `standing`, so the \
    date would be shown nowhere. Add the standing, or remove the date.
    """
  )

  package static let budgetReversed = DiagnosticKind(
    "page-budget-reversed",
    .error,
    """
    The maximum number of pages is smaller than the number to aim for. The maximum is the limit past \
    which a portfolio is rejected; the target lies below it.
    """
  )

  package static let badName = DiagnosticKind(
    "bad-name",
    .error,
    """
    The value is the name of a file, a folder or an entry, and what is written cannot be one: it has a \
    folder before it, an ending after it, or signs that names do not have.
    """
  )

  package static let badLanguage = DiagnosticKind(
    "bad-language",
    .error,
    """
    The language of the site is a tag such as `en-GB` or `cy`: a language, then perhaps a country. \
    Screen readers choose their voice by it, so a wrong tag makes the site hard to listen to.
    """
  )

  package static let consentMissing = DiagnosticKind(
    "consent-missing",
    .error,
    """
    A testimonial is published only with the consent of the person who gave it. Record where the \
    consent is kept and when it was given; the consent itself and contact details do not belong here.
    """
  )

  package static let attribution = DiagnosticKind(
    "attribution-unclear",
    .error,
    """
    A testimonial either shows the name that the person agreed to, in `displayName`, or says \
    `anonymous: yes`. With both or neither it is not clear what the person agreed to, so nothing is \
    shown.
    """
  )

  package static let contactDetails = DiagnosticKind(
    "contact-details",
    .error,
    """
    A testimonial holds an e-mail address or a telephone number. Contact details of people who gave a \
    testimonial are never kept in the site's files, which many people can read.
    """
  )

  package static let keyDateWithoutDay = DiagnosticKind(
    "key-date-without-day",
    .error,
    """
    A key date has either one day, in `date`, or a first and a last day, in `from` and `to`. With \
    neither it cannot be listed, and with both it is not clear which is meant.
    """
  )

  package static let navigationEntry = DiagnosticKind(
    "navigation-entry",
    .error,
    """
    An entry of the navigation leads to a page of the site, by `page` with its path below `Content`, \
    or to another site, by `link` with its address and a `title`. This one does neither or both.
    """
  )

  package static let optionDeclaration = DiagnosticKind(
    "option-declaration",
    .error,
    """
    The theme declares an option that cannot be used: a choice without its `choices`, choices for an \
    option that is none, or a default that is not of the declared type.
    """
  )

  package static let evidenceDate = DiagnosticKind(
    "evidence-date-unclear",
    .error,
    """
    An evidence item has either a `date` or a `period` with `from` and `to`. With both it is not clear \
    when the work was done.
    """
  )

  package static let badIdentifier = DiagnosticKind(
    "bad-identifier",
    .error,
    """
    An identifier is used in addresses, in other files and on paper, so it is one word: letters and \
    digits, with `-`, `_` or `.` between them. A framework is named with its edition, as in \
    `acs-generic@2024`.
    """
  )

  /// Every kind of this folder.
  package static let all: [DiagnosticKind] = [
    missingSiteFile, unknownTheme, themeCycle, datesOutOfOrder, sinceWithoutStanding,
    budgetReversed, badName, badLanguage, consentMissing,
    attribution, contactDetails, keyDateWithoutDay, navigationEntry, optionDeclaration,
    evidenceDate, badIdentifier,
  ]
}
