/// Where a site is to be published, and from where.
package struct OutputFolder: Hashable, Sendable {
  /// The output folder; it need not be there yet.
  package let path: DiskPath

  /// The site's root, whose `Content` and `Themes` the output must not touch.
  package let site: DiskPath

  /// Whether to rename file by file even where the whole folder could be exchanged.
  ///
  /// For an output folder that others hold open by itself rather than by name, such as one that is
  /// mounted into a container: after an exchange they would still see the old one.
  package let prefersInPlace: Bool

  package init(_ path: DiskPath, site: DiskPath, prefersInPlace: Bool = false) {
    self.path = path
    self.site = site
    self.prefersInPlace = prefersInPlace
  }
}
