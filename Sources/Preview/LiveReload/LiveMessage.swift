internal import Diagnostics

/// What a page that waits for changes is told.
package struct LiveMessage: Hashable, Sendable {
  package let action: Action

  /// What is wrong at the moment, to be shown over the page; `nil` where nothing is.
  package let failure: PreviewFailure?

  package enum Action: Hashable, Sendable {
    /// The page is as it was.
    case keep
    case reload

    /// Only its style sheets have other addresses: each old one with the new one.
    case restyle([String: String], version: String)
  }

  package init(_ action: Action, failure: PreviewFailure?) {
    self.action = action
    self.failure = failure
  }

  /// The message as the script reads it.
  package var text: String {
    let failure: JSONValue =
      self.failure.map { .object(["title": .string($0.title), "text": .string($0.text)]) } ?? .null
    switch action {
    case .keep: return JSONValue.object(["action": "keep", "failure": failure]).text
    case .reload: return JSONValue.object(["action": "reload", "failure": failure]).text
    case .restyle(let addresses, let version):
      let styles = addresses.sorted { $0.key < $1.key }.map { old, new in
        JSONMember(old, .string(new))
      }
      return JSONValue.object([
        "action": "restyle", "version": .string(version), "styles": .object(styles),
        "failure": failure,
      ]).text
    }
  }
}
