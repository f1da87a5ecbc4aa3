internal import Diagnostics
internal import YAML

/// A theme on disk that a new site takes a copy of, with its parents.
package enum ThemeCopy {
  /// The name of the theme that a site has where nothing else is said.
  package static let standardName = ThemeReading.standardName

  /// The files of a theme and its parents, with their paths in a site.
  ///
  /// - Parameters:
  ///   - folder: The theme's own folder, which holds `theme.yaml`.
  ///   - disk: Where it lies.
  /// - Returns: The files; `nil` where the folder holds no theme.
  /// - Throws: What the disk refused.
  package static func files(
    of folder: DiskPath,
    on disk: some SourceFileSystem = RealFileSystem()
  ) throws(FileSystemError) -> [NewFile]? {
    var files: [NewFile] = []
    var names: Set<String> = []
    var next: DiskPath? = try disk.resolve(folder)
    while let theme = next, names.insert(theme.name).inserted {
      next = nil
      guard let bytes = try manifest(of: theme, on: disk) else { return nil }
      files += try self.files(in: theme, as: "Themes/\(theme.name)", on: disk)
      let source = SourceText(path: "theme.yaml", bytes: bytes)
      if case .scalar(let parent)? = YAMLParser.parse(source).root?.mapping?["parent"],
        !parent.text.isEmpty
      {
        next = theme.parent.appending(parent.text)
      }
    }
    return files
  }

  /// Whether a folder holds a theme.
  package static func isTheme(_ folder: DiskPath) -> Bool {
    (try? manifest(of: folder, on: RealFileSystem())) != nil
  }

  private static func manifest(
    of theme: DiskPath,
    on disk: some SourceFileSystem
  ) throws(FileSystemError) -> [UInt8]? {
    let path = theme.appending("theme.yaml")
    guard try disk.statusIfPresent(of: path) != nil else { return nil }
    return try disk.read(path, upTo: 1_000_000)
  }

  private static func files(
    in folder: DiskPath,
    as name: String,
    on disk: some SourceFileSystem
  ) throws(FileSystemError) -> [NewFile] {
    var files: [NewFile] = []
    for entry in try disk.entries(of: folder).sorted(by: { $0.name < $1.name })
    where entry.hasValidName && !IgnoredNames.ignores(entry.name, in: name) {
      let path = folder.appending(entry.name)
      switch entry.kind {
      case .folder: files += try self.files(in: path, as: "\(name)/\(entry.name)", on: disk)
      case .file, .symbolicLink:
        guard let bytes = try disk.read(path, upTo: 50_000_000) else { continue }
        files.append(NewFile(SourcePath("\(name)/\(entry.name)"), bytes))
      case .special: continue
      }
    }
    return files
  }
}
