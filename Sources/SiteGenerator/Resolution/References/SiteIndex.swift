internal import Competences
internal import Diagnostics

/// What the references of a site can lead to, by the name under which writers know it.
struct SiteIndex: Sendable {
  /// The address of each page by its source file.
  let pages: [SourcePath: SiteAddress]

  /// The source file of each page by its address.
  let sources: [SiteAddress: SourcePath]

  /// Pages that this build leaves out, by source file.
  let omitted: [SourcePath: Omission]

  /// Files that are published as they are, by source file.
  let assets: [SourcePath: PublishedAsset]

  /// The Markdown files that pages include.
  let snippets: Set<SourcePath>

  /// The anchors of each page that some link names a fragment of, by source file.
  let anchors: [SourcePath: Set<String>]

  let glossary: GlossaryIndex
  let frameworks: FrameworkCatalogue

  /// The framework that a page outside portfolios means where it names none.
  let defaultFramework: FrameworkReference?

  /// What holds within each portfolio, by the name of its folder.
  let portfolios: [String: PortfolioScope]
}

/// What the references in a portfolio's texts can lead to, and who may follow one into it.
struct PortfolioScope: Sendable {
  let visibility: Visibility
  let followed: [FrameworkReference]

  /// The address of each evidence item.
  let evidence: [EvidenceID: SiteAddress]
}

/// A file that is published as it is.
struct PublishedAsset: Hashable, Sendable {
  let address: SiteAddress

  /// The size in pixels, where it is an image that says so.
  let size: ImageDimensions?
}

/// Why a build leaves a page out.
enum Omission: Hashable, Sendable {
  /// It is marked as a draft.
  case draft

  /// Its `published` date has not come.
  case scheduled

  /// The consent for it has expired or was withdrawn.
  case consentEnded

  /// Its file cannot be used, which was reported already.
  case unreadable
}
