/// A run of bytes in a named source file: the one currency for positions.
///
/// Lines and columns are worked out from it only when something is printed (`LineIndex`).
package struct SourceLocation: Hashable, Sendable {
  package let path: SourcePath

  /// UTF-8 offsets from the start of the file, front matter counted in.
  package let range: Range<Int>

  package init(path: SourcePath, range: Range<Int>) {
    self.path = path
    self.range = range
  }

  /// The start of a file: for what is wrong with the file as a whole.
  package static func start(of path: SourcePath) -> SourceLocation {
    SourceLocation(path: path, range: 0..<0)
  }
}

extension SourceLocation: Comparable {
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    return left.range.upperBound < right.range.upperBound
  }
}
