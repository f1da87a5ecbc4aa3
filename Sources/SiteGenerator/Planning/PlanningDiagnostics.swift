package import Diagnostics

/// What can be wrong with what a site is to become.
package enum PlanningDiagnostics {
  package static let unknownTemplate = DiagnosticKind(
    "unknown-template",
    .error,
    """
    A page names a template that neither the theme nor the site's own Content/theme/templates has, or \
    the theme lacks the template of a kind of page that the site holds. Check the spelling of \
    `template` in the front matter; without it, the template of the page's kind is used.
    """
  )

  package static let unpublishableName = DiagnosticKind(
    "unpublishable-name",
    .error,
    """
    A file cannot be published under its name: the name is too long, holds a character that no \
    address can have, or is one that the program keeps for itself. Rename the file.
    """
  )

  package static let sourceClash = DiagnosticKind(
    "source-clash",
    .error,
    """
    Two files of the site would be published under one name, or under names that differ only in \
    capital letters, which many disks and web servers take for one. Rename one of the two.
    """
  )

  package static let badBaseURL = DiagnosticKind(
    "bad-base-url",
    .error,
    """
    The address of the site is not one that pages can be served from. It begins with `https://` or \
    `http://`, names a host, and has no `?` and no `#`: `https://www.example.org/guidance/`.
    """
  )

  package static let all = [
    unknownTemplate, unpublishableName, sourceClash, badBaseURL,
  ]
}
