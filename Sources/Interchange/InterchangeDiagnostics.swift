package import Diagnostics

/// The kinds of diagnostic that this module raises.
package enum InterchangeDiagnostics {
  package static let invalidJSON = DiagnosticKind(
    "invalid-json",
    .error,
    "The file is not JSON from the marked place on. Often a comma is missing or stands after the "
      + "last item, or a quotation mark within a text lacks its backslash."
  )
  package static let notUTF8 = DiagnosticKind(
    "import-not-utf-8",
    .error,
    "An imported file holds a byte that is not UTF-8, so that accented letters and dashes would come "
      + "out wrong. Save it again as UTF-8; spreadsheets call the form 'CSV UTF-8'."
  )
  package static let wrongValue = DiagnosticKind(
    "import-wrong-value",
    .error,
    "A value of an imported file is of another kind than the format says, such as a number where a "
      + "text should stand."
  )
  package static let missingValue = DiagnosticKind(
    "import-missing-value",
    .error,
    "An imported file lacks a value without which it means nothing, such as the statement of a "
      + "competence."
  )
  package static let unknownKey = DiagnosticKind(
    "import-unknown-key",
    .warning,
    "An imported file in the site's own form has a key that the form does not have. Its value is "
      + "left out, and is often a slip of the pen."
  )
  package static let missingIdentity = DiagnosticKind(
    "import-missing-identity",
    .error,
    "A framework is named by its id and edition, and shown by its title. The imported file does not "
      + "say all three, so the command has to: --id, --edition, --title."
  )
  package static let brokenRow = DiagnosticKind(
    "broken-row",
    .error,
    "A row of a table cannot be read: it has too few or too many fields, an empty field that must "
      + "say something, or quotation marks that do not close. Rows are numbered as a spreadsheet "
      + "numbers them, the header being row 1."
  )
  package static let missingColumn = DiagnosticKind(
    "missing-column",
    .error,
    "The table lacks a column without which it is no framework. The first line names the columns: "
      + "code and title must be there; group, guidance, groupCode and minimumEvidence may be."
  )
  package static let unknownColumn = DiagnosticKind(
    "unknown-column",
    .warning,
    "The table has a column that is not one of a framework's, or has one twice. It is left out."
  )
  package static let scatteredGroup = DiagnosticKind(
    "scattered-group",
    .warning,
    "The rows of a group do not stand together. They are brought together under its heading, which "
      + "changes the order of the competences."
  )
  package static let danglingAssociation = DiagnosticKind(
    "dangling-association",
    .error,
    "The file says that something stands under, or belongs to, an item that is not in it. A part of "
      + "the hierarchy would be lost; export the file again with everything in it."
  )
  package static let associationCircle = DiagnosticKind(
    "association-circle",
    .error,
    "Items stand under one another in a circle, so that none of them is under the document."
  )
  package static let severalParents = DiagnosticKind(
    "several-parents",
    .warning,
    "An item stands under two headings. A competence of the site stands under one; it is put under "
      + "the first."
  )
  package static let unattachedItem = DiagnosticKind(
    "unattached-item",
    .warning,
    "No association says where an item belongs. It is put directly under the document."
  )
  package static let duplicateIdentifier = DiagnosticKind(
    "duplicate-identifier",
    .error,
    "Two items, or two standards, of an imported file have one identifier, so that what refers to "
      + "it could mean either. Give one of them another."
  )
  package static let itemWithoutCode = DiagnosticKind(
    "item-without-code",
    .error,
    "An item that would be a competence has no code ('humanCodingScheme'). Evidence refers to "
      + "competences by code, so each needs one."
  )

  package static let all: [DiagnosticKind] = [
    invalidJSON, notUTF8, wrongValue, missingValue, unknownKey, missingIdentity, brokenRow,
    missingColumn, unknownColumn, scatteredGroup, danglingAssociation, associationCircle,
    severalParents, unattachedItem, duplicateIdentifier, itemWithoutCode,
  ]
}
