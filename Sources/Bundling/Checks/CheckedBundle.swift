internal import Diagnostics
internal import PDF
internal import SiteGenerator

/// A finished file as the checks see it: read anew, without trust in what made it.
struct CheckedBundle {
  let file: FinishedPDF

  /// Its record; `nil` where there is none beside it.
  let manifest: BundleManifest?

  /// The pages that were drawn into it; `nil` where that is not known.
  let placements: [PDFPlacement]?

  /// How many page numbers it prints; `nil` where that is not known.
  let printedNumbers: Int?

  /// What all checks together find.
  var result: CheckResult {
    var result = CheckResult()
    for part in [
      PagesCheck(self).result, LinksCheck(self).result, BookmarksCheck(self).result,
      DrawingsCheck(self).result, DocumentCheck(self).result,
    ] { result.add(part) }
    return result
  }
}

/// Something that is wrong with a finished file.
struct CheckFault: Hashable {
  /// The page, from 1; `nil` where it is the file as a whole.
  let page: Int?
  let message: String

  init(page: Int? = nil, _ message: String) {
    self.page = page
    self.message = message
  }
}

/// What a check counted and what it found wrong.
struct CheckResult {
  var faults: [CheckFault] = []
  var report = CheckReport()

  mutating func add(_ other: CheckResult) {
    faults += other.faults
    report.add(other.report)
  }
}

/// What was looked at, so that a person can see that something was.
package struct CheckReport: Hashable, Sendable {
  package var pages = 0
  package var links = 0
  package var numbers = 0
  package var bookmarks = 0
  package var drawings = 0

  mutating func add(_ other: CheckReport) {
    pages += other.pages
    links += other.links
    numbers += other.numbers
    bookmarks += other.bookmarks
    drawings += other.drawings
  }
}
