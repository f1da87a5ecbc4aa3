package import Diagnostics

/// An entry template, checked against its context and compiled.
package struct Template: Sendable {
  package let name: TemplateName

  /// Every file that the template is made of (itself, what it extends, includes and imports), by path.
  package let sources: [SourceText]

  /// What the site's functions answered when the template was loaded, in a fixed order.
  ///
  /// The answers are part of the program, so a cache key must cover them beside the sources.
  package let hostResults: [String]

  /// The functions and filters of the site that are called with values that only a page knows.
  ///
  /// What these depend on beside their arguments, a table of assets for example, belongs in a cache key.
  package let hostCalls: [String]

  let program: Program

  /// About how large the next page will be.
  let size = PageSize()

  /// Appends the rendered page.
  ///
  /// Cannot fail: a context that has not the declared shape leaves gaps, never a trap. Templates may
  /// be rendered from many threads at once.
  package func render(context: Value, into output: inout [UInt8]) {
    let start = output.count
    output.reserveCapacity(start + size.expected)
    var machine = Machine(program: program, context: context, output: output)
    output = []
    machine.run()
    output = machine.takeOutput()
    size.note(output.count - start)
  }
}
