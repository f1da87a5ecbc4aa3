/// What lies in a folder without belonging to the site.
package enum IgnoredNames {
  /// Whether a name is a hidden file, or one that an editor or a file manager left.
  ///
  /// `.well-known` at the top of `Content` is part of a site: https://www.rfc-editor.org/rfc/rfc8615.
  package static func ignores(_ name: String, in folder: String) -> Bool {
    if name.hasPrefix(".") {
      return !(name == ".well-known" && folder == SourceFolders.content)
    }
    return name.hasSuffix("~")
      || name.hasPrefix("#") && name.hasSuffix("#") && name.utf8.count > 1
      || [".swp", ".swo", ".swx"].contains { name.hasSuffix($0) }
      || ["Thumbs.db", "desktop.ini"].contains(name)
  }
}
