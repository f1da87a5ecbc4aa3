internal import YAML

extension PortfolioSources {
  /// The layout engine that `site.yaml` names.
  package var layoutEngine: LayoutEngineName? {
    model.configuration.bundle?.value.engine?.value
  }
}
