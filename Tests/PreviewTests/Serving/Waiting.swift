import Testing

@testable import Preview

/// Waits until something holds, for two minutes at most: other tests may be at work.
func condition(
  _ holds: @Sendable () -> Bool,
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  let end = ContinuousClock.now.advanced(by: .seconds(120))
  while !holds() {
    guard ContinuousClock.now < end else {
      Issue.record("it never came to hold", sourceLocation: sourceLocation)
      return
    }
    try? await Task.sleep(for: .milliseconds(2))
  }
}

/// The version of a page, as the script in it says.
enum ShownVersion {
  static func of(_ path: String, in site: PreviewSite) -> String {
    site.page(at: path).version
  }
}
