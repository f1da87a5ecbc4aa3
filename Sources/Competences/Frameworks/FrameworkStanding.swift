/// Whether a framework's file holds the official text.
package enum FrameworkStanding: String, Hashable, Sendable, CaseIterable {
  /// Paraphrased or invented: never to be published as the official list.
  case sample

  /// Compared with the publisher's document.
  case verified
}
