package import Diagnostics

/// The template files of one place: a site's own overrides, a theme, its parent theme.
///
/// Layers are given in order; a name is looked up in the first layer that has it, so a file
/// overrides the files of that name in later layers, and reaches the next one as `parent:NAME`.
package struct TemplateLayer: Sendable {
  /// The layer in words, for messages: `theme ipem`.
  package let name: String
  package let templates: [TemplateName: SourceText]

  package init(name: String, templates: [TemplateName: SourceText]) {
    self.name = name
    self.templates = templates
  }
}
