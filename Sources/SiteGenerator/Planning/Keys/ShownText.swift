internal import Diagnostics
internal import HTML
internal import Markdown
internal import Synchronization

/// A text of the site where a context shows it: rendered when a template prints it, and known to a key
/// without that.
///
/// A context and its key are made by the same code, and of all that a template can see only this is not
/// its own key, so nothing can be shown and left out of the key by accident.
final class ShownText: HTMLSource {
  private let composition: MarkdownComposition
  private let way: Way
  private let prefix: String
  private let ownAddress: String?
  private let abbreviations: KeyedAbbreviations?
  private let rendered: Mutex<[UInt8]?>

  /// How a text is rendered.
  enum Way: Hashable, Sendable {
    case page, block, inline

    /// One of the parts that the text is cut into at its headings.
    case section(Int)
  }

  /// - Parameters:
  ///   - composition: The text.
  ///   - way: How it is rendered.
  ///   - prefix: What stands before every anchor.
  ///   - ownAddress: The address of the text's page, where it stands on another.
  ///   - abbreviations: Those to explain.
  ///   - html: What comes of it, where that is known already.
  init(
    _ composition: MarkdownComposition,
    _ way: Way,
    prefix: String = "",
    ownAddress: String? = nil,
    abbreviations: KeyedAbbreviations? = nil,
    html: [UInt8]? = nil
  ) {
    self.composition = composition
    self.way = way
    self.prefix = prefix
    self.ownAddress = ownAddress
    self.abbreviations = abbreviations
    rendered = Mutex(html)
  }

  var html: [UInt8] {
    rendered.withLock { rendered in
      if let rendered { return rendered }
      let html = render()
      rendered = html
      return html
    }
  }

  /// The file whose text it is, where it is the whole of one.
  var path: SourcePath? {
    composition.document.identity == nil ? nil : composition.document.path
  }

  /// Appends all that its HTML depends on.
  func appendKey(to bytes: inout KeyBytes) {
    switch way {
    case .page: bytes.append(-1)
    case .block: bytes.append(-2)
    case .inline: bytes.append(-3)
    case .section(let place): bytes.append(place)
    }
    bytes.append(prefix)
    bytes.append(ownAddress == nil ? 0 : 1)
    bytes.append(ownAddress ?? "")
    bytes.append(abbreviations == nil ? 0 : 1)
    if let abbreviations { bytes.append(abbreviations.digest) }
    bytes.append(composition)
  }

  private func render() -> [UInt8] {
    let renderer = HTMLRenderer(
      abbreviations: abbreviations?.table ?? .empty,
      idPrefix: prefix,
      ownAddress: ownAddress
    )
    return switch way {
    case .page, .block: renderer.render(composition).html.bytes
    case .inline: renderer.renderInline(composition).html.bytes
    case .section: []
    }
  }
}

/// A heading of a text and what follows it.
struct ShownSection: Sendable {
  let heading: OutlineEntry
  let title: HTMLFragment
  let body: HTMLFragment
}

/// The abbreviations that pages explain, with their digest.
final class KeyedAbbreviations: Sendable {
  let table: AbbreviationTable
  let digest: Digest

  init(_ table: AbbreviationTable) {
    self.table = table
    var bytes = KeyBytes()
    for entry in table.entries {
      bytes.append(entry.abbreviation)
      bytes.append(entry.meaning)
    }
    digest = bytes.digest
  }
}
