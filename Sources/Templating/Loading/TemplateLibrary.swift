internal import Diagnostics

/// Which file of which layer a template is.
struct TemplateID: Hashable, Sendable {
  let layer: Int
  let name: TemplateName
}

/// All template files, read, and the way from names to them.
struct TemplateLibrary: Sendable {
  let layers: [TemplateLayer]
  private(set) var templates: [TemplateID: ParsedTemplate] = [:]

  /// What could not be read.
  private(set) var diagnostics: [Diagnostic] = []

  static let parentPrefix = "parent:"

  init(_ layers: [TemplateLayer]) {
    self.layers = layers
    for (index, layer) in layers.enumerated() {
      for (name, source) in layer.templates {
        let (template, problems) = TemplateParser.parse(source)
        templates[TemplateID(layer: index, name: name)] = template
        diagnostics += problems
      }
    }
  }

  /// Finds a file by the name that a template in `origin` gives it.
  ///
  /// `parent:NAME` is looked up below the layer of the file that says it, any other name from the
  /// strongest layer on.
  func find(_ name: String, from origin: TemplateID?) -> TemplateID? {
    let isParent = name.hasPrefix(TemplateLibrary.parentPrefix)
    let bare = TemplateName(
      isParent ? String(name.dropFirst(TemplateLibrary.parentPrefix.count)) : name
    )
    let start = isParent ? (origin?.layer ?? -1) + 1 : 0
    for index in start..<max(start, layers.count) where layers[index].templates[bare] != nil {
      return TemplateID(layer: index, name: bare)
    }
    return nil
  }

  /// Every template's name once, in order.
  var names: [TemplateName] {
    Set(templates.keys.map(\.name)).sorted()
  }

  /// Every file in the order of its path.
  var ids: [TemplateID] {
    templates.keys.sorted { left, right in
      (templates[left]?.source.path ?? "", left.layer)
        < (templates[right]?.source.path ?? "", right.layer)
    }
  }
}
