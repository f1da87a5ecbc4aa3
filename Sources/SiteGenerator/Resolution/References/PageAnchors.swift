internal import YAML

/// The anchors that a page has from its fields and from the data files, beside its headings.
enum PageAnchors {
  /// The anchors of the steps of a route; a title that was there before gets a number.
  static func steps(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.map { title in
      let anchor = "step-" + Slug(title).text
      var unique = anchor
      var number = 1
      while !taken.insert(unique).inserted {
        unique = "\(anchor)-\(number)"
        number += 1
      }
      return unique
    }
  }

  /// The anchor of a group of questions or of testimonials.
  static func group(_ name: String) -> String {
    Slug(name).text
  }

  /// The anchors that the template of a page gives by these rules.
  static func ofTemplate(for page: ParsedPage, in site: ReadSite) -> Set<String> {
    switch page.kind {
    case .glossary: Set(site.glossary.map(\.anchor))
    case .organisations: Set(site.organisations.map(\.entry.id.value.text))
    case .route: stepAnchors(of: page)
    case .faqs: Set(site.pages.compactMap(\.topicAnchor))
    case .testimonials: Set(site.pages.compactMap(\.questionAnchor))
    default: []
    }
  }

  private static func stepAnchors(of page: ParsedPage) -> Set<String> {
    guard case .route(let fields, _) = page.details else { return [] }
    return Set(steps(fields.steps.map(\.value.title.value)))
  }
}

extension ParsedPage {
  fileprivate var topicAnchor: String? {
    guard case .faq(let fields) = details,
      let topic = fields.topic?.value ?? self.fields?.title.value
    else { return nil }
    return PageAnchors.group(topic)
  }

  fileprivate var questionAnchor: String? {
    guard case .testimonial(let fields) = details else { return nil }
    return PageAnchors.group(fields.question.value)
  }
}
