internal import HTML
internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// The questions of a page, each with its answer.
  ///
  /// `prefix` stands before every anchor, for questions that are shown on another page.
  func questions(of page: Page, prefix: String = "") -> (
    introduction: HTMLFragment, questions: [QuestionContext]
  ) {
    let (introduction, sections) = sections(
      of: page.body,
      prefix: prefix,
      ownAddress: prefix.isEmpty ? nil : href(page).text
    )
    let plain = page.body.outline.filter { $0.level == 2 }
    let questions = zip(sections, plain).map { section, heading in
      QuestionContext(
        text: section.heading.text,
        html: section.title,
        id: prefix + section.heading.anchor,
        href: href(page, fragment: heading.anchor),
        answer: section.body
      )
    }
    return (introduction, questions)
  }

  /// The questions of a topic, as other pages show them.
  func group(_ id: PageID) -> FAQGroupContext {
    let page = model[id]
    return FAQGroupContext(
      topic: topic(of: page),
      id: PageAnchors.group(topic(of: page)),
      page: link(id),
      questions: questions(of: page, prefix: page.name + "-").questions,
      isSample: page.fields.isSample
    )
  }

  func topic(of page: Page) -> String {
    guard case .faq(let fields) = page.details, let topic = fields.topic?.value else {
      return page.title
    }
    return topic
  }

  /// The links to the routes that a page names.
  func routeLinks(_ names: [RouteName]) -> [LinkContext] {
    names.compactMap { name in
      model.routeNames[name].map { id in
        let page = model[id]
        guard case .route(let fields, _) = page.details, let title = fields.shortTitle?.value else {
          return link(id)
        }
        return LinkContext(title: title, href: href(page))
      }
    }
  }
}
