internal import Diagnostics
internal import Markdown
internal import Templating

/// The fifth phase: makes the bytes of every output, each by itself.
struct Rendering: Sendable {
  let builder: ContextBuilder

  /// What the template of a task sees; `nil` where it has none.
  func context(of task: RenderTask) -> Value? {
    switch task.content {
    case .page(let id, _): builder.context(of: builder.model[id])
    case .generated(let page, _): builder.context(of: page)
    case .redirect(let redirect, _): builder.context(of: redirect)
    case .bytes: nil
    }
  }

  /// The bytes of one output; the same for the same task, whatever else is rendered.
  func render(_ task: RenderTask) -> [UInt8] {
    render(task, seeing: context(of: task))
  }

  /// The same, where what the template sees has been made already.
  func render(_ task: RenderTask, seeing context: Value?) -> [UInt8] {
    switch task.content {
    case .page(_, let template), .generated(_, let template), .redirect(_, let template):
      var output: [UInt8] = []
      if let context { template.template.render(context: context, into: &output) }
      return output
    case .bytes(let bytes):
      return bytes
    }
  }
}
