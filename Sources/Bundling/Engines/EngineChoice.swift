package import SiteGenerator

/// Which layout engine is wanted.
package enum EngineChoice: Hashable, Sendable {
  /// The first that is installed, in the order of `LayoutEngineName`.
  case automatic

  /// One by its name.
  case named(LayoutEngineName)

  /// A program somewhere on this machine; only the command line may say so.
  ///
  /// A site says names alone, because building somebody's site must not run their programs.
  case program(DiskPath)

  /// Reads what the command line says: a name, or a path, which has a `/` in it.
  ///
  /// It is `nil` for a name that is not known.
  package init?(_ text: String) {
    if text.contains("/") {
      self = .program(DiskPath(text))
    } else if let name = LayoutEngineName(rawValue: text) {
      self = .named(name)
    } else {
      return nil
    }
  }
}
