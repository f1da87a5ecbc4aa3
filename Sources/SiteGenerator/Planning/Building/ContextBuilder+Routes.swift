internal import HTML
internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// A route with the fields by which routes are compared.
  func route(_ page: Page) -> RouteContext {
    var fields: RouteFields?
    var texts: RouteTexts<MarkdownComposition>?
    if case .route(let routeFields, let routeTexts) = page.details {
      (fields, texts) = (routeFields, routeTexts)
    }
    func inline(_ text: MarkdownComposition?) -> HTMLFragment? {
      self.inline(text, of: href(page))
    }
    return RouteContext(
      title: page.title,
      shortTitle: fields?.shortTitle?.value ?? page.title,
      href: href(page),
      description: page.fields.description?.value,
      standing: standing(of: page),
      open: fields?.open?.value,
      leadsTo: inline(texts?.leadsTo),
      awardedBy: inline(texts?.awardedBy),
      entryRequirements: inline(texts?.entryRequirements),
      duration: inline(texts?.duration),
      place: inline(texts?.whereTaken),
      assessment: inline(texts?.assessment),
      pageBudget: fields?.pageBudget.flatMap(budget),
      isSample: page.fields.isSample
    )
  }

  var routes: [RouteContext] {
    model.routes.map { route(model[$0]) }
  }

  /// The steps of a route in their order.
  func steps(of page: Page) -> [StepContext] {
    guard case .route(let fields, let texts) = page.details else { return [] }
    let anchors = PageAnchors.steps(fields.steps.map(\.value.title.value))
    return zip(zip(fields.steps, anchors), texts.steps).enumerated().map { position, step in
      let (title, anchor) = (step.0.0.value.title.value, step.0.1)
      return StepContext(
        number: position + 1,
        title: title,
        id: anchor,
        body: step.1.map { block($0, prefix: anchor + "-") } ?? .empty
      )
    }
  }

  /// The page budget of a route, which its portfolios have unless they set one.
  func routeBudget(_ name: RouteName) -> PageBudgetContext? {
    guard let id = model.routeNames[name], case .route(let fields, _) = model[id].details else {
      return nil
    }
    return fields.pageBudget.flatMap(budget)
  }

  private func budget(_ budget: Located<PageBudgetFields>) -> PageBudgetContext? {
    guard let target = budget.value.target?.value, let maximum = budget.value.maximum?.value else {
      return nil
    }
    return PageBudgetContext(
      target: target,
      maximum: maximum,
      confirm: budget.value.confirm?.value
    )
  }
}
