internal import Diagnostics
internal import SiteGenerator

/// Keeps a bundle out of the folders that are published or read.
struct BundlePlacing {
  private let request: BundleRequest

  init(_ request: BundleRequest) {
    self.request = request
  }

  /// What is wrong with the place, if anything.
  var diagnostics: [Diagnostic] {
    let disk = RealFileSystem()
    // The folder may still have to be made: the nearest one that is there decides.
    var folder = request.place.file.parent
    while (try? disk.resolve(folder)) == nil, folder.parent != folder { folder = folder.parent }
    guard let found = try? disk.resolve(folder),
      let site = try? disk.resolve(DiskPath(request.site.site))
    else { return [] }
    let written = DiskPath(found.text + request.place.file.parent.text.dropFirst(folder.text.count))
    for name in ["Content", "Themes"] where written.isWithin(site.appending(name)) {
      return [misplaced("lies in the site's \(name)")]
    }
    var above = found
    while above.parent != above {
      if (try? disk.statusIfPresent(of: above.appending(OutputManifest.fileName))) ?? nil != nil {
        return [misplaced("lies in a folder that a build publishes")]
      }
      above = above.parent
    }
    return []
  }

  private func misplaced(_ what: String) -> Diagnostic {
    Diagnostic(
      BundleMakingDiagnostics.misplaced,
      "bundle '\(request.place.file)' \(what)",
      at: nil,
      help: "name another file with --output, or leave it out"
    )
  }
}
