package import Diagnostics

/// Every file of a site that a build may need, sorted by path, each read once.
package struct SourceTree: Sendable {
  package let files: [SourceFile]

  /// Sorts the files by path; of two with one path the first stays.
  package init(_ files: [SourceFile]) {
    let isSorted = zip(files, files.dropFirst()).allSatisfy { left, right in
      ByteOrder.precedes(left.path.text, right.path.text)
    }
    if isSorted {
      self.files = files
      return
    }
    var sorted: [SourceFile] = []
    sorted.reserveCapacity(files.count)
    let inOrder = files.sorted { ByteOrder.precedes($0.path.text, $1.path.text) }
    for file in inOrder where sorted.last.map(\.path)?.isSpelled(like: file.path) != true {
      sorted.append(file)
    }
    self.files = sorted
  }

  /// Sorted already.
  private init(sorted files: [SourceFile]) {
    self.files = files
  }

  /// The tree with another file, or none, at a path; a path is compared byte for byte.
  func replacing(_ changes: [(path: SourcePath, file: SourceFile?)]) -> SourceTree {
    var files = files
    for (path, file) in changes {
      let index = Self.firstIndex(from: path, in: files)
      let isThere =
        index < files.count && files[index].path.isSpelled(like: path)
      switch (file, isThere) {
      case (let file?, true): files[index] = file
      case (let file?, false): files.insert(file, at: index)
      case (nil, true): files.remove(at: index)
      case (nil, false): continue
      }
    }
    return SourceTree(sorted: files)
  }

  /// The tree without some of its files.
  func leavingOut(_ isLeftOut: (SourceFile) -> Bool) -> SourceTree {
    SourceTree(sorted: files.filter { !isLeftOut($0) })
  }

  /// The file at each of some paths that are sorted; `nil` where there is none.
  func files(at paths: [SourcePath]) -> [SourceFile?] {
    var position = 0
    return paths.map { path in
      while position < files.count, ByteOrder.precedes(files[position].path.text, path.text) {
        position += 1
      }
      return position < files.count && files[position].path.isSpelled(like: path)
        ? files[position] : nil
    }
  }

  /// The file at a path.
  package subscript(path: SourcePath) -> SourceFile? {
    let index = firstIndex(from: path)
    return index < files.count && files[index].path.isSpelled(like: path) ? files[index] : nil
  }

  /// The files within a folder, at any depth, sorted by path.
  package func files(in folder: SourcePath) -> ArraySlice<SourceFile> {
    // `0` is the byte after `/`, so that nothing else stands between the two.
    let end = firstIndex(from: SourcePath(folder.text + "0"))
    return files[firstIndex(from: SourcePath(folder.text + "/"))..<end]
  }

  private func firstIndex(from path: SourcePath) -> Int {
    Self.firstIndex(from: path, in: files)
  }

  private static func firstIndex(from path: SourcePath, in files: [SourceFile]) -> Int {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if ByteOrder.precedes(files[middle].path.text, path.text) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

/// One file of a site.
///
/// An immutable class, so that lists of files are copied without touching every field.
package final class SourceFile: Sendable {
  package let path: SourcePath

  /// The SHA-256 of the file's bytes.
  package let digest: Digest
  package let contents: Contents

  /// The state in which the file was read; `nil` where it could change without another state.
  package let stamp: FileStamp?

  package init(
    path: SourcePath,
    digest: Digest,
    contents: Contents,
    stamp: FileStamp? = nil
  ) {
    self.path = path
    self.digest = digest
    self.contents = contents
    self.stamp = stamp
  }

  /// The same file with the state in which it was read.
  func read(in stamp: FileStamp) -> SourceFile {
    SourceFile(path: path, digest: digest, contents: contents, stamp: stamp)
  }

  /// A text held in memory.
  package convenience init(_ source: SourceText) {
    self.init(path: source.path, digest: Digest(of: source.bytes), contents: .text(source))
  }

  package enum Contents: Sendable {
    /// Markdown, YAML and a theme's templates, style sheets, scripts and drawings: UTF-8, held.
    case text(SourceText)

    /// Anything else: it stays on the disk until it is copied.
    case asset(SourceAsset)
  }

  /// The text, where it is one.
  package var text: SourceText? {
    if case .text(let source) = contents { source } else { nil }
  }

  /// The reference to the file on the disk, where it was not held.
  package var asset: SourceAsset? {
    if case .asset(let asset) = contents { asset } else { nil }
  }
}

/// An image, a PDF, a font: known by its digest, and copied when the site is published.
package struct SourceAsset: Hashable, Sendable {
  package let path: SourcePath
  package let location: DiskPath

  /// Bytes.
  package let size: Int
  package let digest: Digest

  /// The width and height, for an image whose file says so at its beginning.
  package let dimensions: ImageDimensions?

  package init(
    path: SourcePath,
    location: DiskPath,
    size: Int,
    digest: Digest,
    dimensions: ImageDimensions? = nil
  ) {
    self.path = path
    self.location = location
    self.size = size
    self.digest = digest
    self.dimensions = dimensions
  }
}
