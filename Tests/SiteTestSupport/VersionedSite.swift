package import SiteGenerator

/// A site of which every version can be told from every other, and from a mixture of two.
///
/// From one version to the next some files stay, most change, some come or go, and one name changes
/// from a file to a folder and back.
package struct VersionedSite: Hashable, Sendable {
  package let version: Int
  package let pages: Int

  package init(version: Int, pages: Int) {
    self.version = version
    self.pages = pages
  }

  /// The text of each file by its path.
  package var texts: [String: String] {
    var texts = ["index.html": "home of version \(version)"]
    texts[version % 2 == 0 ? "turncoat" : "turncoat/index.html"] = "turncoat \(version)"
    for page in 0..<pages {
      let path = "section-\(page / 50)/page-\(page)/index.html"
      switch page % 4 {
      case 0: texts[path] = "page \(page) of every version"
      case 3 where (page + version) % 3 == 0: break
      default: texts[path] = "page \(page) of version \(version)"
      }
    }
    return texts
  }

  /// Publishes it into the folder `_site` of a site.
  @discardableResult
  package func publish(
    to site: DiskPath,
    on disk: any OutputFileSystem = RealFileSystem(),
    inPlace: Bool = false,
    padding: Int = 0
  ) throws -> PublishingReport {
    let session = try OutputSession.begin(
      OutputFolder(site.appending("_site"), site: site, prefersInPlace: inPlace),
      on: disk
    )
    do {
      for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
        guard let path = OutputPath(path) else { continue }
        try session.stage(path, Array(text.utf8) + Array(repeating: 0x20, count: padding))
      }
      return try session.commit()
    } catch {
      session.abandon()
      throw error
    }
  }
}
