internal import Dates
internal import Interchange
internal import SiteGenerator

extension BundleManifest {
  /// The number of the form that is written; a reader knows no later one.
  static let format = 1

  /// The record as JSON: keys in the order of the alphabet, a line feed at the end.
  package var bytes: [UInt8] {
    JSONText.sorted([
      "asOf": .string(asOf.iso8601),
      "claims": .array(claims.sorted().map(\.json)),
      "evidence": .array(evidence.map(\.json)),
      "file": file.map { .sorted(["sha256": .string($0.hexadecimal)]) },
      "form": .string(form.rawValue),
      "format": .number(Self.format),
      "frameworks": .array(
        frameworks.map { .sorted(["edition": .string($0.edition), "id": .string($0.id)]) }
      ),
      "generator": .string(generator),
      "pages": .sorted([
        "maximum": pages.maximum.map(JSONText.number),
        "target": pages.target.map(JSONText.number),
        "total": pages.total.map(JSONText.number),
      ]),
      "parts": .array(parts.map(\.json)),
      "portfolio": .string(portfolio),
      "revision": revision.map(JSONText.string),
      "status": .string(status.rawValue),
      "title": .string(title),
    ]).bytes
  }
}

extension BundleManifest.Part {
  fileprivate var json: JSONText {
    .sorted([
      "firstPage": span.map { .number($0.firstPage) },
      "id": .string(id),
      "kind": .string(kind),
      "pages": span.map { .number($0.pages) },
      "title": .string(title),
    ])
  }
}

extension BundleManifest.Evidence {
  fileprivate var json: JSONText {
    .sorted([
      "attachments": .array(attachments.map(\.json)),
      "firstPage": span.map { .number($0.firstPage) },
      "number": .string(number),
      "pages": span.map { .number($0.pages) },
      "sha256": .string(digest.hexadecimal),
      "title": .string(title),
    ])
  }
}

extension BundleManifest.Attachment {
  fileprivate var json: JSONText {
    .sorted([
      "file": .string(file),
      "firstPage": span.map { .number($0.firstPage) },
      "pages": span.map { .number($0.pages) },
      "sha256": digest.map { .string($0.hexadecimal) },
      "title": .string(title),
    ])
  }
}

extension BundleManifest.Claim {
  fileprivate var json: JSONText {
    .sorted([
      "code": .string(code),
      "competence": .string(competence),
      "evidence": .string(evidence),
      "page": page.map(JSONText.number),
      "text": text.map(JSONText.string),
    ])
  }
}

extension JSONText {
  /// An object with its keys in order, and without the members that have no value.
  fileprivate static func sorted(_ members: [String: JSONText?]) -> JSONText {
    .record(
      members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { ($0.key, $0.value) }
    )
  }
}
