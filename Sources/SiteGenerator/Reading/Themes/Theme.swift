internal import Diagnostics
internal import Templating

/// A theme with its parents and the site's own overrides, read but not yet checked.
struct Theme: Sendable {
  let name: ThemeName

  /// The template files, the site's own before the theme's, the theme's before its parent's.
  let layers: [TemplateLayer]

  /// The asset files by their path within `assets/`, each from the first layer that has it.
  let assets: [String: SourceFile]

  /// What a site may set under `options:` in `site.yaml`, a parent's declarations first.
  let options: [OptionDeclaration]

  /// What a page may set under `extra:` in its front matter.
  let extra: [OptionDeclaration]
}
