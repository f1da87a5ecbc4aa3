package import Diagnostics

/// The file that a wrong path most likely means.
package enum NearestFile {
  /// Finds a file of the same name in another folder or with another ending, else one that is nearly
  /// so named.
  ///
  /// Of several of the same name it is the one whose folder is nearest. Every folder has an
  /// `index.md`, so that name alone says nothing.
  package static func nearest(
    to target: SourcePath,
    among files: some Sequence<SourcePath>
  ) -> SourcePath? {
    let name = target.text.split(separator: "/").last ?? ""
    let all = files.map(\.text)
    let sameName = name == "index.md" ? [] : all.filter { $0.hasSuffix("/" + name) }
    let path = stem(target.text)
    let nearest =
      NearMiss.closest(to: target.text, in: sameName)
      ?? all.filter { stem($0) == path }.min()
      ?? NearMiss.nearest(to: target.text, in: all)
    return nearest.map { SourcePath($0) }
  }

  /// A path without its ending.
  private static func stem(_ path: String) -> Substring {
    guard let dot = path.lastIndex(of: "."), path[dot...].allSatisfy({ $0 != "/" }) else {
      return path[...]
    }
    return path[..<dot]
  }
}
