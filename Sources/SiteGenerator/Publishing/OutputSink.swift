/// Where rendered files go as they come: a session that publishes them, or memory.
///
/// May be called from several threads at once.
package protocol OutputSink: Sendable {
  /// Takes the bytes of one file.
  func stage(_ path: OutputPath, _ bytes: [UInt8]) throws(PublishingError)

  /// Takes a file that is published as it is.
  func copy(_ path: OutputPath, from asset: SourceAsset) throws(PublishingError)
}
