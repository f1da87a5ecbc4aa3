internal import Diagnostics
internal import HTML
internal import Templating

extension OutputKey {
  /// The key of a task, of which a template would see a context.
  ///
  /// No text is rendered for it: what the context holds of one says what its HTML depends on.
  init(of task: RenderTask, seeing context: Value?) {
    guard let template = task.content.template else {
      self.init(path: task.output, template: nil, context: task.content.digests, texts: [])
      return
    }
    var bytes = KeyBytes()
    var parts: [Digest] = []
    if case .record(let slots) = context {
      parts.reserveCapacity(slots.values.count)
      for slot in slots.values {
        bytes.removeAll()
        bytes.append(slot)
        parts.append(bytes.digest)
      }
    }
    self.init(
      path: task.output,
      template: template.key,
      context: parts,
      texts: bytes.texts.sorted()
    )
  }

  init(of copy: AssetCopy) {
    self.init(path: copy.output, template: nil, context: [copy.asset.digest], texts: [])
  }
}

extension RenderTask.Content {
  fileprivate var template: PageTemplate? {
    switch self {
    case .page(_, let template), .generated(_, let template), .redirect(_, let template): template
    case .bytes: nil
    }
  }

  fileprivate var digests: [Digest] {
    if case .bytes(let bytes) = self { [Digest(of: bytes)] } else { [] }
  }
}
