internal import Diagnostics
internal import HTML

extension MarkdownChecks {
  /// Checks what can be said of a link, an image or an include without knowing the site.
  mutating func checkReference(_ index: Int) {
    let record = tree.nodes[index]
    let link = tree.link(of: record)
    switch record.tag {
    case .image:
      checkImage(index, link.destination.string)
    case .link:
      // Most links have no scheme, and then there is no address to judge.
      if link.destination.bytes.contains(UInt8(ascii: ":")) {
        checkScheme(index, link.destination.string, title: link.title.string)
      }
      checkLinkText(index)
    default: break
    }
  }

  private mutating func checkScheme(_ index: Int, _ destination: String, title: String) {
    if let (scheme, rest) = ReferenceScheme.split(destination) {
      if rest.isEmpty { reportEmpty(scheme, at: index) }
    } else if case .refused(let scheme) = ReferenceTarget(link: destination, title: title) {
      reportUnsafe(scheme, what: "link", at: index)
    }
  }

  private mutating func checkLinkText(_ index: Int) {
    if !holdsText(index), !tree.nodes[index].flags.contains(.approximate) {
      diagnostics.append(
        Diagnostic(
          MarkdownDiagnostics.linkWithoutText,
          "link without text",
          at: location(of: index),
          help: "write between the brackets where the link leads"
        )
      )
    }
  }

  private mutating func checkImage(_ index: Int, _ destination: String) {
    let isSnippet = Array(destination.utf8).withUnsafeBufferPointer {
      SnippetAddress.namesMarkdownFile($0)
    }
    if isSnippet {
      diagnostics.append(
        Diagnostic(
          MarkdownDiagnostics.snippetNotAlone,
          "snippet '\(destination)' is not alone in its paragraph",
          at: location(of: index),
          help: "put it on a line of its own, with a blank line before and after it"
        )
      )
      return
    }
    if case .refused(let scheme) = ReferenceTarget(image: destination) {
      reportUnsafe(scheme, what: "image", at: index)
    }
    if !holdsText(index) {
      diagnostics.append(
        Diagnostic(
          MarkdownDiagnostics.missingAlternativeText,
          "image '\(destination)' without alternative text",
          at: location(of: index),
          help: "write between the brackets what the image shows"
        )
      )
    }
  }

  private mutating func reportUnsafe(_ scheme: String, what: String, at index: Int) {
    diagnostics.append(
      Diagnostic(
        MarkdownDiagnostics.unsafeLink,
        "\(what) with the scheme '\(scheme):'",
        at: destinationLocation(of: index),
        help: what == "image"
          ? "refer to a file of this site, or to an https: address"
          : unsafeLinkHelp(scheme)
      )
    )
  }

  private func unsafeLinkHelp(_ scheme: String) -> String {
    let known = URLSafety.allowedSchemes + ReferenceScheme.allCases.map(\.rawValue)
    if let nearest = NearMiss.nearest(to: scheme, in: known) {
      return "did you mean '\(nearest):'?"
    }
    return "link to a page of this site, or to an https: address"
  }

  private mutating func reportEmpty(_ scheme: ReferenceScheme, at index: Int) {
    diagnostics.append(
      Diagnostic(
        MarkdownDiagnostics.emptyReference,
        "reference '\(scheme.rawValue):' without a name",
        at: destinationLocation(of: index),
        help: "write \(scheme.wanted) after the colon"
      )
    )
  }

  private func destinationLocation(of index: Int) -> SourceLocation {
    let link = tree.links[Int(tree.nodes[index].payload)]
    guard link.destinationUpper > link.destinationLower else { return location(of: index) }
    return location(Int(link.destinationLower)..<Int(link.destinationUpper))
  }

  /// Whether anything can be read or seen between a link's brackets.
  private func holdsText(_ index: Int) -> Bool {
    (index + 1..<max(Int(tree.nodes[index].subtreeEnd), index + 1)).contains { child in
      let record = tree.nodes[child]
      switch record.tag {
      case .text, .code: return tree.arena[tree.run(of: record).range].contains { $0 > 0x20 }
      case .image, .html: return true
      default: return false
      }
    }
  }
}

extension ReferenceScheme {
  /// What stands after the colon.
  var wanted: String {
    switch self {
    case .competence: "the competence's code"
    case .evidence: "the evidence item's number"
    case .term: "the glossary's word or abbreviation"
    case .confirm: "who must confirm it"
    }
  }
}
