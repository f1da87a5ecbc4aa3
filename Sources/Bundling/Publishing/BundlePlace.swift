package import SiteGenerator

/// Where a bundle and its record lie: two files, side by side.
package struct BundlePlace: Hashable, Sendable {
  /// The bundle.
  package let file: DiskPath

  package init(file: DiskPath) {
    self.file = file
  }

  /// The place of a bundle that the command line gives no other: outside `Content` and the site.
  ///
  /// - Parameters:
  ///   - site: The folder that holds `Content`.
  ///   - portfolio: The name of the portfolio's folder.
  ///   - status: What the bundle is for.
  ///   - form: What it is written as.
  package init(site: DiskPath, portfolio: String, status: BundleStatus, form: BundleForm) {
    self.init(
      file: site.appending(
        "\(Self.folderName)/\(portfolio)/\(portfolio)-\(status.rawValue).\(form.rawValue)"
      )
    )
  }

  /// The record that lies beside it, named after it so that several bundles can share a folder.
  package var record: DiskPath {
    file.parent.appending(file.name + "." + Self.recordName)
  }

  /// The folder of a site that holds its bundles.
  package static let folderName = "_bundles"

  /// What the name of a record ends with.
  package static let recordName = "bundle.json"
}
