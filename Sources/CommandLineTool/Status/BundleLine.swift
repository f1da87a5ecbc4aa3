internal import Bundling
internal import Competences
internal import SiteGenerator

/// Where the last bundle of a portfolio is and how long it is, in one line.
struct BundleLine {
  let text: String

  /// - Parameters:
  ///   - portfolio: The portfolio.
  ///   - site: The site's folder as the reader named it.
  init(_ portfolio: PortfolioSlug, site: String) {
    let prefix = SitePath.prefix(site)
    guard let last = LastBundle.find(of: portfolio, in: DiskPath(prefix.isEmpty ? "." : prefix))
    else {
      text = "No bundle yet; 'attain bundle \(portfolio) --pdf' prints one."
      return
    }
    let name = "\(BundlePlace.folderName)/\(portfolio)/\(last.file.name)"
    text = "Last bundle: \(prefix)\(name), \(Self.pages(last.manifest.pages))"
  }

  private static func pages(_ pages: BundleManifest.Pages) -> String {
    guard let total = pages.total else { return "without page numbers; --pdf gives them" }
    let count = Wording.count(total, "page")
    if let maximum = pages.maximum, total > maximum {
      return "\(count), \(total - maximum) over the maximum of \(maximum)"
    }
    if let target = pages.target {
      return total > target
        ? "\(count), \(total - target) over the target of \(target)"
        : "\(count), within the target of \(target)"
    }
    return pages.maximum.map { "\(count), within the maximum of \($0)" } ?? count
  }
}
