internal import Diagnostics
internal import Templating

/// A template of the site, with the digest of all that it depends on beside its context.
///
/// An immutable class: every page of thousands holds its own.
final class PageTemplate: Sendable {
  let template: Template
  let key: Digest

  /// The top-level names of its context, in the order of their slots.
  let names: [String]

  /// Covers the files that the template is made of, what the site's functions answered when it was
  /// loaded, and `surroundings`: what they may answer while a page is rendered.
  init(_ template: Template, context: RecordShape, surroundings: Digest) {
    self.template = template
    names = context.fields.map(\.name)
    var bytes = KeyBytes()
    bytes.append(template.name.text)
    bytes.append(template.sources.count)
    for source in template.sources {
      bytes.append(source.path.text)
      bytes.append(Digest(of: source.bytes))
    }
    bytes.append(template.hostResults.count)
    for result in template.hostResults { bytes.append(result) }
    bytes.append(template.hostCalls.count)
    for call in template.hostCalls { bytes.append(call) }
    bytes.append(surroundings)
    key = bytes.digest
  }
}
