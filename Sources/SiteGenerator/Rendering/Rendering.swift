internal import Diagnostics
internal import Markdown
internal import Templating

/// The fifth phase: makes the bytes of every output, each by itself.
struct Rendering: Sendable {
  let builder: ContextBuilder

  /// The bytes of one output; the same for the same task, whatever else is rendered.
  func render(_ task: RenderTask) -> [UInt8] {
    var output: [UInt8] = []
    switch task.content {
    case .page(let id, let template):
      output.reserveCapacity(16_384)
      template.template.render(context: builder.context(of: builder.model[id]), into: &output)
    case .generated(let page, let template):
      output.reserveCapacity(16_384)
      if let context = builder.context(of: page) {
        template.template.render(context: context, into: &output)
      }
    case .redirect(let redirect, let template):
      template.template.render(context: builder.context(of: redirect), into: &output)
    case .bytes(let bytes):
      output = bytes
    }
    return output
  }
}
