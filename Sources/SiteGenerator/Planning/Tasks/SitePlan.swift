/// What is to be written: what Planning hands to Rendering.
struct SitePlan: Sendable {
  /// In the order of the outputs' paths.
  let tasks: [RenderTask]
  let copies: [AssetCopy]
}

/// One output and all that it is made of.
struct RenderTask: Sendable {
  enum Content: Sendable {
    /// A page, shown by a template.
    case page(PageID, PageTemplate)

    /// A page made from frameworks and claims.
    case generated(PlacedPage, PageTemplate)

    /// A page that sends readers on to another.
    case redirect(Redirect, PageTemplate)

    /// Bytes that are known already.
    case bytes([UInt8])
  }

  let output: OutputPath
  let content: Content
}

/// A file that is published as it is.
struct AssetCopy: Sendable {
  let output: OutputPath
  let asset: SourceAsset
}
