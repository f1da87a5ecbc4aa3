/// What only some kinds of page have, with the Markdown in it parsed or resolved.
enum PageDetails<Text: Sendable>: Sendable {
  case none
  case route(RouteFields, RouteTexts<Text>)
  case faq(FAQFields)
  case testimonial(TestimonialFields)

  /// The same details, each text made into something else.
  func map<Other: Sendable>(_ transform: (Text) -> Other) -> PageDetails<Other> {
    switch self {
    case .none: .none
    case .route(let fields, let texts): .route(fields, texts.map(transform))
    case .faq(let fields): .faq(fields)
    case .testimonial(let fields): .testimonial(fields)
    }
  }
}
