package import SiteGenerator

/// A layout engine that is installed.
package struct FoundEngine: Hashable, Sendable {
  package let family: EngineFamily

  /// What people call it: `chromium-headless-shell`.
  package let name: String

  /// The program.
  package let path: DiskPath

  package init(family: EngineFamily, name: String, path: DiskPath) {
    self.family = family
    self.name = name
    self.path = path
  }

  /// Whether it lives in a snap, whose programs see neither the temporary folder nor hidden ones.
  var isSnap: Bool { path.text.hasPrefix("/snap/") }
}
