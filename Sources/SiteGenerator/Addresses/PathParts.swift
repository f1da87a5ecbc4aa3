extension String {
  /// The parts of a path between its slashes, those that are empty left out.
  ///
  /// Byte by byte: a slash is never part of a longer character that matters in a path.
  var pathParts: [Substring] {
    utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The first folder of a relative path and what stands in it; without a folder, the path itself.
  var dividedAtSlash: (folder: Substring?, rest: Substring) {
    guard let slash = utf8.firstIndex(of: UInt8(ascii: "/")) else { return (nil, self[...]) }
    return (self[..<slash], self[utf8.index(after: slash)...])
  }
}
