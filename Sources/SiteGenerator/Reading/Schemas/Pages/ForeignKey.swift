internal import Diagnostics
internal import YAML

/// Tells a writer whose key has a meaning on another kind of page which kind that is.
enum ForeignKey {
  /// The diagnostic with that help, where it is about such a key and no nearer one is known.
  static func explaining(
    _ mistake: Diagnostic,
    on kind: PageKind,
    in source: SourceText
  ) -> Diagnostic {
    guard mistake.kind == YAMLDiagnostics.unknownKey, mistake.fixIts.isEmpty,
      let location = mistake.location,
      let owner = owner(of: source.text(in: location.range), besides: kind)
    else { return mistake }
    return Diagnostic(
      mistake.kind,
      severity: mistake.severity,
      mistake.message,
      at: location,
      help: """
        it belongs to a page of kind '\(owner.rawValue)': remove it, or write \
        'kind: \(owner.rawValue)' if this is one
        """,
      notes: mistake.notes
    )
  }

  private static func owner(of key: String, besides kind: PageKind) -> PageKind? {
    let kinds: [PageKind] = [.route, .faq, .testimonial]
    return kinds.first { other in
      other != kind && PageFrontMatter.fields(of: other).contains { $0.name == key }
    }
  }
}
