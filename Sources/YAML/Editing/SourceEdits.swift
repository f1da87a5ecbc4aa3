package import Diagnostics

/// Changes to one file that are made together.
package enum SourceEdits {
  /// The file's bytes after the changes; every other byte stays as it is.
  ///
  /// Insertions at one place are made in the order given. Of two changes that overlap, and of those
  /// that lie outside the file, none is made: `nil`.
  package static func apply(_ edits: [SourceEdit], to source: SourceText) -> [UInt8]? {
    let ordered = edits.enumerated().sorted { first, second in
      let left = first.element.location.range
      let right = second.element.location.range
      return (left.lowerBound, left.upperBound, first.offset)
        < (right.lowerBound, right.upperBound, second.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.bytes.count)
    var done = 0
    for (_, edit) in ordered {
      let range = edit.location.range
      guard edit.location.path == source.path, range.lowerBound >= done,
        range.upperBound <= source.bytes.count
      else { return nil }
      result += source.bytes[done..<range.lowerBound]
      result += Array(edit.replacement.utf8)
      done = range.upperBound
    }
    return result + source.bytes[done...]
  }
}
