internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// What every template knows of the site, seen from an address.
  ///
  /// It is the same for all pages that stand alike to the entries of the navigation, which are few
  /// sorts.
  func site(at address: SiteAddress) -> Prepared<SiteContext> {
    let places = shared.sites.places(from: address)
    // No closure: it would copy the builder for every page.
    if let view = shared.sites[places] { return view }
    return shared.sites.keep(Prepared(site(from: places)), from: places)
  }

  private func site(from places: [NavigationPlace]) -> SiteContext {
    let configuration = model.configuration
    let footer = places.dropFirst(model.navigation.count)
    return SiteContext(
      title: configuration.title.value,
      description: configuration.description?.value,
      href: TemplateURL(baseURL.href(.home)),
      language: configuration.language?.value.text ?? "en-GB",
      publisher: configuration.publisher.map { publisher in
        PublisherContext(
          name: publisher.value.name.value,
          href: publisher.value.address.map { TemplateURL($0.value.text) },
          email: publisher.value.email?.value.text
        )
      },
      stage: configuration.stage.rawValue,
      audience: model.audience.name,
      navigation: zip(model.navigation, places).map(item),
      footer: zip(model.footer, footer).map(item),
      asOf: model.asOf,
      generator: generator,
      options: options
    )
  }

  private func item(_ link: NavigationLink, _ place: NavigationPlace) -> NavigationItemContext {
    switch link.target {
    case .address(let outside):
      NavigationItemContext(
        title: link.title,
        href: TemplateURL(outside),
        isCurrent: false,
        isAncestor: false,
        isExternal: true
      )
    case .page(let id):
      NavigationItemContext(
        title: link.title,
        href: href(model[id]),
        isCurrent: place == .here,
        isAncestor: place == .above,
        isExternal: false
      )
    }
  }
}
