internal import Diagnostics
internal import HTML
internal import Markdown
internal import Synchronization

/// What stands for the texts of a site in a context.
enum TextWriting: Sendable {
  /// Their HTML, for a template to print.
  case html

  /// What their HTML depends on, for a key: nothing is rendered.
  case keys(TextKeys)

  /// A text of several blocks that stands within a page.
  func block(
    _ composition: MarkdownComposition,
    prefix: String = "",
    ownAddress: String? = nil
  ) -> HTMLFragment {
    switch self {
    case .html: HTMLRenderer(idPrefix: prefix, ownAddress: ownAddress).render(composition).html
    case .keys(let keys):
      keys.fragment(of: composition, way: .block, prefix: prefix, ownAddress: ownAddress)
    }
  }
}

/// Stands in for the rendering of texts where only a key is wanted.
struct TextKeys: Sendable {
  /// The digest of the abbreviations that pages explain.
  let abbreviations: Digest

  /// Is told of each file whose text a context shows.
  let shown: ShownTexts

  init(_ abbreviations: AbbreviationTable, shown: ShownTexts = ShownTexts()) {
    self.init(digest: Self.digest(of: abbreviations), shown: shown)
  }

  private init(digest: Digest, shown: ShownTexts) {
    abbreviations = digest
    self.shown = shown
  }

  /// The same, for another context.
  func telling(_ shown: ShownTexts) -> TextKeys {
    TextKeys(digest: abbreviations, shown: shown)
  }

  /// What the HTML of a text depends on, in the place of that HTML.
  func fragment(
    of composition: MarkdownComposition,
    way: Way,
    explainsAbbreviations: Bool = false,
    prefix: String = "",
    ownAddress: String? = nil
  ) -> HTMLFragment {
    if composition.document.identity != nil { shown.add(composition.document.path) }
    var bytes = KeyBytes()
    bytes.append(way.rawValue)
    bytes.append(prefix)
    bytes.append(ownAddress == nil ? 0 : 1)
    bytes.append(ownAddress ?? "")
    bytes.append(explainsAbbreviations ? 1 : 0)
    if explainsAbbreviations { bytes.append(abbreviations) }
    var key = bytes.bytes
    composition.appendKey(to: &key)
    return HTMLFragment(trusted: key)
  }

  /// How a text is rendered.
  enum Way: Int, Sendable {
    case page, block, inline, sections
  }

  private static func digest(of table: AbbreviationTable) -> Digest {
    var bytes = KeyBytes()
    for entry in table.entries {
      bytes.append(entry.abbreviation)
      bytes.append(entry.meaning)
    }
    return bytes.digest
  }
}

/// The files whose texts one context shows.
final class ShownTexts: Sendable {
  private let files = Mutex<Set<SourcePath>>([])

  func add(_ path: SourcePath) {
    files.withLock { _ = $0.insert(path) }
  }

  /// Sorted.
  var paths: [SourcePath] { files.withLock { $0.sorted() } }
}
