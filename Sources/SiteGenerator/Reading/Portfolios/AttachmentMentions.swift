internal import Competences
internal import Diagnostics
internal import Markdown

/// Which attachments the texts of a portfolio lead to by links and images.
enum AttachmentMentions {
  /// The paths within the attachments folder, whether a file stands there or not.
  static func paths(in documents: [MarkdownDocument], of slug: PortfolioSlug) -> Set<String> {
    let prefix = PortfolioFolder.attachmentPrefix(of: slug)
    var paths: Set<String> = []
    for document in documents {
      for reference in document.references {
        let written: String
        switch reference.target {
        case .path(let path): written = path.path
        case .image(let path): written = path
        default: continue
        }
        guard let target = RelativePath.resolve(written, from: document.path),
          target.text.hasPrefix(prefix)
        else { continue }
        paths.insert(String(target.text.dropFirst(prefix.count)))
      }
    }
    return paths
  }
}
