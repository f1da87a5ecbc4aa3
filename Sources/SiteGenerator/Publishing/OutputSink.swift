/// Where rendered files go as they come: a session that publishes them, or memory.
///
/// May be called from several threads at once.
package protocol OutputSink: Sendable {
  /// Lets a file stand as it was put out before, where it still does; false where it is to be made anew.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - content: The digest of the bytes that it must have.
  ///   - stamp: The state in which it had them, if that is known.
  /// - Returns: Whether it stands.
  func keep(_ path: OutputPath, _ content: Digest, _ stamp: FileStamp?) -> Bool

  /// Takes the bytes of one file.
  func stage(_ path: OutputPath, _ bytes: [UInt8]) throws(PublishingError)

  /// Takes a file that is published as it is.
  func copy(_ path: OutputPath, from asset: SourceAsset) throws(PublishingError)
}

extension OutputSink {
  package func keep(_ path: OutputPath, _ content: Digest, _ stamp: FileStamp?) -> Bool { false }
}
