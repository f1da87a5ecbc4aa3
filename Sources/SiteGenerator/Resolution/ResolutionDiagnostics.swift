package import Diagnostics

/// What can be wrong between the files of a site.
package enum ResolutionDiagnostics {
  package static let brokenLink = DiagnosticKind(
    "broken-link",
    .error,
    """
    A link leads to a file that is not there. Links between pages name the Markdown file, as seen \
    from the file that the link stands in: `[Route 2](../routes/route-2.md)`. Check the spelling and \
    the number of `../`; the message names the nearest file that exists.
    """
  )

  package static let brokenFragment = DiagnosticKind(
    "broken-fragment",
    .error,
    """
    The part of a link after `#` names no heading of the page that it leads to. The anchor of a \
    heading is its text in lower case with hyphens for spaces: `## How to apply` is `#how-to-apply`. \
    It changes when the heading is reworded.
    """
  )

  package static let brokenImage = DiagnosticKind(
    "broken-image",
    .error,
    """
    A picture is not there. Its path is seen from the file that shows it: \
    `![The routes at a glance](../images/routes.svg)`.
    """
  )

  package static let remoteImage = DiagnosticKind(
    "remote-image",
    .error,
    """
    A picture would be fetched from another site whenever somebody reads the page. That tells the \
    other site who reads what, and the picture may change or vanish. Save it in `Content/images` and \
    show it from there.
    """
  )

  package static let pageLinkedByAddress = DiagnosticKind(
    "link-by-address",
    .warning,
    """
    A link names a page by its address on the built site instead of its Markdown file. It works only \
    as long as the site is served from the same place, and not in an editor. Link to the `.md` file.
    """
  )

  package static let unpublishedLink = DiagnosticKind(
    "link-to-unpublished",
    .error,
    """
    A link leads to a page that this build leaves out, because it is a draft or is to be published \
    later. Publish that page, take the link out, or build with `--drafts`.
    """
  )

  package static let withdrawnLink = DiagnosticKind(
    "link-to-withdrawn",
    .warning,
    """
    A link leads to a testimonial whose consent has expired or was withdrawn. The link is shown as \
    plain text, so that the site can still be published; take it out when you can.
    """
  )

  package static let brokenSnippet = DiagnosticKind(
    "broken-snippet",
    .error,
    """
    A page includes a snippet that is not there. A snippet is a file in `Content/snippets/`, included \
    by a picture mark alone in its paragraph: `![](../snippets/experience.md)`.
    """
  )

  package static let snippetCycle = DiagnosticKind(
    "snippet-cycle",
    .error,
    """
    A snippet includes itself, directly or by way of another, which would never end. Take out one of \
    the includes that the notes name.
    """
  )

  package static let snippetWeight = DiagnosticKind(
    "snippet-weight",
    .error,
    """
    A snippet includes snippets that include snippets, many times over, so that one page would hold \
    hundreds of texts. Include the texts that are meant directly, each once.
    """
  )

  package static let unusedSnippet = DiagnosticKind(
    "unused-snippet",
    .warning,
    """
    No page includes this snippet, drafts counted in. Include it where it was meant to stand, or delete \
    the file. A snippet that only private portfolios include is seen to be used only by a build for \
    their audience.
    """
  )

  package static let unknownTerm = DiagnosticKind(
    "unknown-term",
    .error,
    """
    A `term:` link names nothing in `glossary.yaml`. It takes an abbreviation or a term from there: \
    `[the ACS](term:ACS)`.
    """
  )

  package static let unknownReference = DiagnosticKind(
    "unknown-reference",
    .error,
    """
    A `competence:` or `evidence:` link names nothing that this page can refer to. A competence is \
    named by its code, where needed after the framework, as in \
    `competence:acs-generic@2024/R&D1`; an evidence item by its number, within its own portfolio.
    """
  )

  package static let linkBeyondAudience = DiagnosticKind(
    "link-beyond-audience",
    .error,
    """
    A link leads into a portfolio that readers of the page may not see. It would be broken for them, \
    and would tell them that the portfolio exists. Take the link out, or change `visibility` in that \
    portfolio's portfolio.yaml.
    """
  )

  package static let toBeConfirmed = DiagnosticKind(
    "to-be-confirmed",
    .note,
    """
    A statement is marked as still to be confirmed. While `stage` in `site.yaml` is `sample` that is \
    only a reminder; on a `live` site it is an error. Ask whom the mark names, then take the mark out.
    """
  )

  package static let sampleContent = DiagnosticKind(
    "sample-content",
    .note,
    """
    Something is marked `sample: true`: nobody has yet said that it is right. While `stage` in \
    `site.yaml` is `sample` that is only a reminder; on a `live` site it is an error. Replace the \
    sample by the real text and take the mark out.
    """
  )

  package static let addressClash = DiagnosticKind(
    "address-clash",
    .error,
    """
    Two files would be published at one address. Addresses come from file names, in lower case with \
    hyphens: `Route 2.md` and `route-2.md` meet. Rename one of them or give it a `slug`.
    """
  )

  package static let badSlug = DiagnosticKind(
    "bad-slug",
    .error,
    """
    A `slug` is one part of an address: lower-case letters, digits and hyphens only. A file name \
    without any letter or digit needs one. The address of an `index.md` is its folder's, and that of \
    `404.md` is fixed, so a `slug` there would do nothing.
    """
  )

  package static let badRedirect = DiagnosticKind(
    "bad-redirect",
    .error,
    """
    An old address in `redirectFrom` cannot lead to this page: it is not an address on this site \
    (`/old/place/`), a page stands there now, or another page claims it too.
    """
  )

  package static let unknownRoute = DiagnosticKind(
    "unknown-route",
    .error,
    """
    A question, a testimonial or a key date names a route that is not there. Routes are named by \
    their file without `.md`: `route-2` for `Content/routes/route-2.md`.
    """
  )

  package static let unknownPage = DiagnosticKind(
    "unknown-page",
    .error,
    """
    The navigation in `site.yaml` names a page that is not there. Pages are named by their path below \
    `Content/`: `routes/index.md`.
    """
  )

  package static let consentEnded = DiagnosticKind(
    "consent-ended",
    .warning,
    """
    The consent for a testimonial has expired or was withdrawn. The testimonial is left out of every \
    page, list and feed, and the rest of the site is published. Delete the file, or record a new \
    consent.
    """
  )

  package static let reviewOverdue = DiagnosticKind(
    "review-overdue",
    .warning,
    """
    The day in `reviewDue` has passed. Read the page again, mend what has changed, then set \
    `reviewed` to today and `reviewDue` to the next date.
    """
  )

  package static let duplicateTerm = DiagnosticKind(
    "duplicate-term",
    .error,
    """
    Two entries of `glossary.yaml` have one abbreviation or one term, or names that make one anchor, so \
    that a link could mean either. An anchor is made of letters and digits alone, so a name needs some.
    """
  )

  package static let duplicateOrganisation = DiagnosticKind(
    "duplicate-organisation",
    .error,
    """
    Two entries of `organisations.yaml` have one `id`.
    """
  )

  package static let emptyFAQ = DiagnosticKind(
    "no-questions",
    .warning,
    """
    A page of questions has no level-2 heading, so it has no question.
    """
  )

  package static let all = [
    brokenLink, brokenFragment, brokenImage, remoteImage, pageLinkedByAddress, unpublishedLink,
    withdrawnLink,
    brokenSnippet, snippetCycle, snippetWeight, unusedSnippet, unknownTerm, unknownReference,
    linkBeyondAudience, toBeConfirmed,
    sampleContent, addressClash, badSlug, badRedirect, unknownRoute, unknownPage, consentEnded,
    reviewOverdue, duplicateTerm, duplicateOrganisation, emptyFAQ,
  ]
}
