internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// What every template knows of the site, seen from an address.
  func site(at address: SiteAddress) -> SiteContext {
    let configuration = model.configuration
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
      navigation: model.navigation.map { item($0, from: address) },
      footer: model.footer.map { item($0, from: address) },
      asOf: model.asOf,
      generator: generator,
      options: options
    )
  }

  private func item(_ link: NavigationLink, from address: SiteAddress) -> NavigationItemContext {
    switch link.target {
    case .address(let outside):
      return NavigationItemContext(
        title: link.title,
        href: TemplateURL(outside),
        isCurrent: false,
        isAncestor: false,
        isExternal: true
      )
    case .page(let id):
      let target = model[id]
      let isAbove =
        target.address != .home && address != target.address
        && address.text.hasPrefix(target.address.text)
      return NavigationItemContext(
        title: link.title,
        href: href(target),
        isCurrent: address == target.address,
        isAncestor: isAbove,
        isExternal: false
      )
    }
  }
}
