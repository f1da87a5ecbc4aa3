internal import Diagnostics
internal import YAML

extension DiscoveredSite {
  /// Where the site is served from, as `site.yaml` or, in its place, `override` says; `nil` where what
  /// they say is no address of a site.
  ///
  /// For whoever shows the outputs of a build under the addresses that its pages link to.
  package func baseURL(instead override: String?) -> BaseURL? {
    if let override { return BaseURL(override) }
    let (configuration, _) = DataReading.configuration(tree[.content("site.yaml")]?.text)
    return configuration.flatMap { BaseURL($0.baseURL.value.text) }
  }
}
