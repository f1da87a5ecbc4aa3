package import Competences

/// A place in a bundle that something refers to: its `id` in the HTML, its named destination in the PDF.
///
/// Each kind begins with letters of its own, so that no text can take the place of another.
package struct BundleAnchor: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  private init(_ text: String) {
    self.text = text
  }

  /// A part that is made from the portfolio: `part-matrix`.
  package static func part(_ kind: BundlePartKind) -> BundleAnchor {
    BundleAnchor("part-" + kind.rawValue)
  }

  /// A document of the portfolio, by the slug of its name: `d-statement`.
  package static func document(_ slug: String) -> BundleAnchor { BundleAnchor("d-" + slug) }

  /// An item of evidence: `e-E07`.
  package static func item(_ id: EvidenceID) -> BundleAnchor { BundleAnchor("e-" + id.text) }

  /// A review, by the slug of its file's name: `r-2025-11-03-external-advisor`.
  package static func review(_ slug: String) -> BundleAnchor { BundleAnchor("r-" + slug) }

  /// An attachment of an item, counted from 1: `a-E07-1`.
  package static func attachment(_ id: EvidenceID, _ number: Int) -> BundleAnchor {
    BundleAnchor("a-\(id)-\(number)")
  }

  /// A competence in the index: `c-acs-generic-2024-r-and-d1`.
  package static func competence(_ framework: String, _ slug: String) -> BundleAnchor {
    BundleAnchor("c-\(framework)-\(slug)")
  }

  /// A heading of a framework in the index: `group-acs-generic-2024-3`.
  package static func group(_ framework: String, _ number: Int) -> BundleAnchor {
    BundleAnchor("group-\(framework)-\(number)")
  }

  /// A term of the glossary: `g-acs`.
  package static func term(_ anchor: String) -> BundleAnchor { BundleAnchor("g-" + anchor) }

  /// A heading in the text of this place: `e-E07--method`.
  package func heading(_ anchor: String) -> BundleAnchor { BundleAnchor(headingPrefix + anchor) }

  /// A page of this attachment, counted from 1: `a-E07-1-p3`.
  package func page(_ number: Int) -> BundleAnchor { BundleAnchor("\(text)-p\(number)") }

  /// A picture in the text of this place, counted from 1: `e-E07-figure-2`.
  package func figure(_ number: Int) -> BundleAnchor { BundleAnchor("\(text)-figure-\(number)") }

  /// What stands before every anchor in the text of this place.
  package var headingPrefix: String { text + "--" }

  package var description: String { text }
}

extension BundleAnchor: Comparable {
  package static func < (left: BundleAnchor, right: BundleAnchor) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
