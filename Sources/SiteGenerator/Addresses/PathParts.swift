extension String {
  /// The parts of a path between its slashes, those that are empty left out.
  ///
  /// Byte by byte: a slash is never part of a longer character that matters in a path.
  var pathParts: [Substring] {
    utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }
}
