/// Lays a document out until the page numbers that it prints are those of its pages.
///
/// A browser cannot print on one page the number of another. So the document is laid out without
/// numbers, and again with the numbers that came of it, until they no longer change: then every number
/// is right, whatever the engine did, because the document was laid out with the very numbers that
/// came of it. The first pass keeps room free for the numbers, so that the second is usually the last;
/// and since nothing but places is read from it, it may be laid out without what costs time and moves
/// nothing.
package enum PageNumbering {
  /// How often a document is laid out at most.
  package static let passLimit = 5

  /// Lays a document out.
  ///
  /// - Parameters:
  ///   - anchors: The places whose page numbers the document prints.
  ///   - render: Makes the document with given numbers.
  ///   - layOut: Lays it out, as a draft that only places are read from, or as it is to be.
  /// - Returns: The last layout with its numbers, or why there is none.
  package static func settle(
    _ anchors: [BundleAnchor],
    render: (PageNumbers) -> [UInt8],
    layOut: (_ html: [UInt8], _ pass: Int, _ detail: LayoutDetail) -> Result<
      LaidOutPages, EngineFailure
    >
  ) -> Result<SettledLayout, PageNumberingFailure> {
    var numbers = PageNumbers.unknown
    var restless: [BundleAnchor] = []
    for pass in 1...passLimit {
      let layout: LaidOutPages
      let detail: LayoutDetail = pass == 1 ? .places : .everything
      switch layOut(render(numbers), pass, detail) {
      case .failure(let failure): return .failure(.engine(failure))
      case .success(let value): layout = value
      }
      let found = layout.numbers(of: anchors)
      if found == numbers, detail == .everything {
        return .success(SettledLayout(layout: layout, numbers: numbers, passes: pass))
      }
      restless = anchors.filter { found[$0] != numbers[$0] }
      numbers = found
    }
    return .failure(.unsettled(restless))
  }
}

/// What is wanted of a layout.
package enum LayoutDetail: Hashable, Sendable {
  /// Where everything stands: what the file is tagged with may be left out.
  case places
  case everything
}

/// A document laid out with the page numbers that it has.
package struct SettledLayout: Sendable {
  package let layout: LaidOutPages
  package let numbers: PageNumbers

  /// How often it was laid out.
  package let passes: Int
}

/// Why page numbers were not found.
package enum PageNumberingFailure: Error, Hashable, Sendable {
  case engine(EngineFailure)

  /// They were still changing after the last pass: those of these places.
  case unsettled([BundleAnchor])
}
