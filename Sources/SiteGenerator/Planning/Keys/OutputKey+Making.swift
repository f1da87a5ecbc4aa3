internal import Diagnostics
internal import HTML
internal import Templating

extension OutputKey {
  /// The key of a task, of which a template would see a context.
  ///
  /// No text is rendered for it: what the context holds of one says what its HTML depends on.
  init(of task: RenderTask, seeing context: Value?) {
    let template = task.content.template
    var bytes = KeyBytes(capacity: 8_192)
    bytes.append(task.output.text)
    bytes.append(template == nil ? 0 : 1)
    if let template { bytes.append(template.key) }
    var parts: [UInt64] = []
    switch task.content {
    case .bytes(let content):
      parts = bytes.marks(1) { bytes, _ in bytes.append(content) }
    case .page, .generated, .redirect:
      if case .record(let slots) = context {
        let values = slots.values
        parts = bytes.marks(values.count) { bytes, index in bytes.append(values[index]) }
      }
    }
    self.init(
      digest: bytes.digest,
      template: template?.key,
      context: parts,
      texts: bytes.texts.sorted()
    )
  }

  init(of copy: AssetCopy) {
    var bytes = KeyBytes()
    bytes.append(copy.output.text)
    bytes.append(2)
    let parts = bytes.marks(1) { bytes, _ in bytes.append(copy.asset.digest) }
    self.init(digest: bytes.digest, template: nil, context: parts, texts: [])
  }
}

extension KeyBytes {
  /// Appends parts, and says by what each could be told from others in its place.
  fileprivate mutating func marks(
    _ count: Int,
    _ append: (inout KeyBytes, Int) -> Void
  ) -> [UInt64] {
    self.append(count)
    var marks: [UInt64] = []
    marks.reserveCapacity(count)
    for index in 0..<count {
      let start = bytes.count
      append(&self, index)
      marks.append(PartMark.mark(of: bytes[start...]))
    }
    return marks
  }
}

extension RenderTask.Content {
  fileprivate var template: PageTemplate? {
    switch self {
    case .page(_, let template), .generated(_, let template), .redirect(_, let template): template
    case .bytes: nil
    }
  }
}
