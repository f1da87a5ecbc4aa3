/// How much a diagnostic matters to what is published.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  /// The output would be wrong, missing or unsafe: nothing is published.
  case error

  /// The output is right but poorer than it could be; an error under `--strict`.
  case warning

  /// Worth knowing; never changes an exit code.
  case note
}

extension Severity: Comparable {
  /// Orders by weight: a note is less than a warning, which is less than an error.
  package static func < (left: Severity, right: Severity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .note: 0
    }
  }
}
