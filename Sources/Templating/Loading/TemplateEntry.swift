/// A template that is rendered, with the context that it is rendered with.
///
/// One template may serve several contexts; it is checked against each.
package struct TemplateEntry: Hashable, Sendable {
  package let template: TemplateName
  package let context: RecordShape

  package init(_ template: TemplateName, context: RecordShape) {
    self.template = template
    self.context = context
  }
}
