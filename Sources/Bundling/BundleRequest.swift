package import Competences
package import SiteGenerator

/// What is asked of a bundle.
package struct BundleRequest: Sendable {
  package var portfolio: PortfolioSlug

  /// Where the site is and how it is read; its output and audience are not used.
  package var site: BuildRequest
  package var form: BundleForm
  package var options: BundleOptions

  /// Where the bundle is to be written.
  package var place: BundlePlace

  /// Which layout engine a PDF is made by.
  package var engine: EngineChoice

  /// How long each of its runs may take.
  package var engineTimeLimit: Duration

  /// Looks a variable of the environment up: for the engine's search path and temporary folder.
  package var variable: @Sendable (String) -> String?

  package init(
    portfolio: PortfolioSlug,
    site: BuildRequest,
    form: BundleForm,
    options: BundleOptions,
    place: BundlePlace,
    engine: EngineChoice,
    engineTimeLimit: Duration,
    variable: @escaping @Sendable (String) -> String?
  ) {
    self.portfolio = portfolio
    self.site = site
    self.form = form
    self.options = options
    self.place = place
    self.engine = engine
    self.engineTimeLimit = engineTimeLimit
    self.variable = variable
  }
}
