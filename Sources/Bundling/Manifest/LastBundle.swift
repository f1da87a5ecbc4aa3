package import Competences
package import SiteGenerator

/// The bundle of a portfolio that was written last, as its record says.
package struct LastBundle: Sendable {
  /// The bundle itself, which may have been moved since.
  package let file: DiskPath
  package let manifest: BundleManifest

  /// Looks where bundles go that nobody names another place for.
  ///
  /// - Parameters:
  ///   - portfolio: The portfolio.
  ///   - site: The folder that holds `Content`.
  /// - Returns: The last of those with a record that can be read; `nil` where there is none.
  package static func find(of portfolio: PortfolioSlug, in site: DiskPath) -> LastBundle? {
    let disk = RealFileSystem()
    let folder = site.appending("\(BundlePlace.folderName)/\(portfolio)")
    let ending = "." + BundlePlace.recordName
    let names = ((try? disk.entries(of: folder)) ?? []).map(\.name)
      .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    var last: (time: FileTime, bundle: LastBundle)?
    for name in names {
      let record = folder.appending(name)
      let file = folder.appending(String(name.dropLast(ending.count)))
      guard (try? disk.status(of: file, followingLinks: true)) != nil,
        let time = try? disk.status(of: record, followingLinks: true).times?.modified,
        last.map({ $0.time < time }) ?? true,
        let manifest = try? StoredManifest.read(near: record).manifest
      else { continue }
      last = (time, LastBundle(file: file, manifest: manifest))
    }
    return last?.bundle
  }
}
