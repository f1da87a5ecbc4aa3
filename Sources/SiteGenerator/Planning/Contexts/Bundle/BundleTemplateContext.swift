package import Templating

/// What `bundle/bundle.html` sees.
package struct BundleTemplateContext: TemplateRecord {
  let site: SiteContext
  let portfolio: PortfolioContext
  let bundle: BundleContext
  let parts: [BundlePartContext]
  let contents: [ContentsEntryContext]
  let frameworks: [BundleFrameworkContext]
  let matrices: [BundleMatrixContext]
  let items: [BundleItemContext]
  let reviews: [BundleReviewContext]
  let terms: [BundleTermContext]

  package init(
    site: SiteContext,
    portfolio: PortfolioContext,
    bundle: BundleContext,
    parts: [BundlePartContext],
    contents: [ContentsEntryContext],
    frameworks: [BundleFrameworkContext],
    matrices: [BundleMatrixContext],
    items: [BundleItemContext],
    reviews: [BundleReviewContext],
    terms: [BundleTermContext]
  ) {
    self.site = site
    self.portfolio = portfolio
    self.bundle = bundle
    self.parts = parts
    self.contents = contents
    self.frameworks = frameworks
    self.matrices = matrices
    self.items = items
    self.reviews = reviews
    self.terms = terms
  }

  package static let recordName = "Bundle template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("portfolio", "The portfolio; its addresses are those of the site.") {
      $0.portfolio
    },
    RecordField("bundle", "The bundle as a whole.") { $0.bundle },
    RecordField("parts", "What stands in it, in this order.") { $0.parts },
    RecordField("contents", "The lines of the contents.") { $0.contents },
    RecordField("frameworks", "The index from competences to evidence.") { $0.frameworks },
    RecordField("matrices", "Competences against evidence.") { $0.matrices },
    RecordField("items", "The items of evidence.") { $0.items },
    RecordField("reviews", "The reviews, the latest first.") { $0.reviews },
    RecordField("terms", "The terms of the glossary that occur.") { $0.terms },
  ]
}
