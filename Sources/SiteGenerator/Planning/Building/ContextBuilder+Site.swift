internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// What every template knows of the site, seen from one page.
  func site(from page: Page?) -> SiteContext {
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
      navigation: model.navigation.map { item($0, from: page) },
      footer: model.footer.map { item($0, from: page) },
      asOf: model.asOf,
      generator: generator,
      options: options
    )
  }

  private func item(_ link: NavigationLink, from page: Page?) -> NavigationItemContext {
    switch link.target {
    case .address(let address):
      return NavigationItemContext(
        title: link.title,
        href: TemplateURL(address),
        isCurrent: false,
        isAncestor: false,
        isExternal: true
      )
    case .page(let id):
      let target = model[id]
      let isAbove =
        target.address != .home && page?.address != target.address
        && page?.address.text.hasPrefix(target.address.text) == true
      return NavigationItemContext(
        title: link.title,
        href: href(target),
        isCurrent: page?.id == id,
        isAncestor: isAbove,
        isExternal: false
      )
    }
  }
}
