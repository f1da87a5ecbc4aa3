internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// A testimonial as lists and its own page show it; `nil` for a page that is none.
  func testimonial(_ page: Page, prefix: String = "") -> TestimonialContext? {
    guard case .testimonial(let fields) = page.details else { return nil }
    return TestimonialContext(
      title: page.title,
      attribution: fields.displayName?.value ?? "A former trainee",
      roleThen: fields.roleThen?.value,
      specialism: fields.specialism?.value,
      written: fields.written?.value,
      form: fields.form.value,
      body: block(page.body, prefix: prefix, of: prefix.isEmpty ? nil : href(page)),
      href: href(page),
      routes: routeLinks(fields.routes.map(\.value)),
      isSample: page.fields.isSample
    )
  }

  /// Testimonials by the question that they answer, in the order of the first answer to each.
  func groups(_ ids: [PageID]) -> [TestimonialGroupContext] {
    var order: [String] = []
    var answers: [String: [TestimonialContext]] = [:]
    for page in ids.map({ model[$0] }) {
      guard case .testimonial(let fields) = page.details,
        let answer = testimonial(page, prefix: page.name + "-")
      else { continue }
      let question = fields.question.value
      if answers[question] == nil { order.append(question) }
      answers[question, default: []].append(answer)
    }
    return order.map { question in
      TestimonialGroupContext(
        question: question,
        id: PageAnchors.group(question),
        answers: answers[question] ?? []
      )
    }
  }

  /// The testimonials that name a route.
  func testimonials(about route: PageID) -> [PageID] {
    model.testimonials.filter { id in
      guard case .testimonial(let fields) = model[id].details else { return false }
      return fields.routes.contains { model.routeNames[$0.value] == route }
    }
  }
}
