internal import Diagnostics
internal import Templating

/// Why one output was made anew or kept, and what it is made of.
package struct OutputExplanation: Hashable, Sendable {
  package let path: String

  /// What became of it, and why: one phrase each.
  package let reasons: [String]

  /// The files that it is made of, by what they are to it, each list sorted.
  package let parts: [Part]

  /// The nearest name, where there is no such output.
  package let nearest: String?

  /// Files that have one meaning for an output.
  package struct Part: Hashable, Sendable {
    package let title: String
    package let files: [String]
  }

  init(
    of name: String,
    keys: [OutputPath: OutputKey],
    former: FormerOutputs?,
    session: OutputSession,
    site: PlannedSite
  ) {
    let path = Self.path(name, among: keys)
    guard let path, let key = keys[path] else {
      self.path = name
      reasons = ["the site has no such output"]
      parts = []
      nearest = NearMiss.nearest(to: name, in: keys.keys.map(\.text).sorted())
      return
    }
    self.path = path.text
    nearest = nil
    let task = site.plan.tasks.first { $0.output == path }
    reasons = Self.reasons(
      key,
      former: former?[path]?.key,
      hadRecord: former != nil,
      isKept: session.isKept(path),
      names: task?.contextNames ?? []
    )
    var parts: [Part] = []
    if let task {
      parts = [
        Part(title: "Source", files: task.source(in: site.rendering.builder.model)),
        Part(title: "Texts that it shows", files: key.texts.map(\.text)),
        Part(title: "Templates", files: task.templates),
      ]
    } else if let copy = site.plan.copies.first(where: { $0.output == path }) {
      parts = [Part(title: "A copy of", files: [copy.asset.path.text])]
    }
    self.parts = parts.filter { !$0.files.isEmpty }
  }

  /// The output that a name means: its path, or its address.
  private static func path(_ name: String, among keys: [OutputPath: OutputKey]) -> OutputPath? {
    let bare = String(name.drop { $0 == "/" })
    let candidates = [bare, bare + "index.html", bare + "/index.html"]
    return candidates.lazy.compactMap { OutputPath($0) }.first { keys[$0] != nil }
  }

  private static func reasons(
    _ key: OutputKey,
    former: OutputKey?,
    hadRecord: Bool,
    isKept: Bool,
    names: [String]
  ) -> [String] {
    guard hadRecord else { return ["made anew: there is no record of a build before"] }
    guard let former else { return ["made anew: the build before did not have it"] }
    var reasons: [String] = []
    if former.template != key.template {
      reasons.append("a template, or what it asks of the site, changed")
    }
    if former.context.count != key.context.count {
      reasons.append("what its template sees has other fields")
    } else {
      for (index, pair) in zip(former.context, key.context).enumerated() where pair.0 != pair.1 {
        let name = names.indices.contains(index) ? "'\(names[index])'" : "its content"
        reasons.append("\(name) changed")
      }
    }
    if reasons.isEmpty {
      return [
        isKept
          ? "kept: nothing that it is made of changed"
          : "made anew: the file in the output was missing or had been altered"
      ]
    }
    return reasons.map { "made anew: \($0)" }
  }
}

extension RenderTask {
  /// The top-level names of what the template sees.
  fileprivate var contextNames: [String] {
    switch content {
    case .page(_, let template), .generated(_, let template), .redirect(_, let template):
      template.names
    case .bytes: []
    }
  }

  /// The files of the template, with all that it extends, includes and imports.
  fileprivate var templates: [String] {
    switch content {
    case .page(_, let template), .generated(_, let template), .redirect(_, let template):
      template.template.sources.map(\.path.text).sorted()
    case .bytes: []
    }
  }

  fileprivate func source(in model: SiteModel) -> [String] {
    switch content {
    case .page(let id, _): [model[id].path.text]
    case .generated(let page, _): [page.source.text]
    case .redirect(let redirect, _): [model[redirect.to].path.text]
    case .bytes: []
    }
  }
}
