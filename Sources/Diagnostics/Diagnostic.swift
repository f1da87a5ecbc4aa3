/// One thing that is wrong with a source file: where it is, what it is, and how to mend it.
///
/// A diagnostic is data and part of a phase's result; nothing prints one on the side.
package struct Diagnostic: Hashable, Sendable {
  package let kind: DiagnosticKind
  package let severity: Severity

  /// One phrase, the most specific noun first, without a full stop.
  package let message: String

  /// The place to mend; `nil` where no file is at fault (a missing folder, a bad option).
  package let location: SourceLocation?

  /// What to do, in one sentence, where the message does not say it.
  package let help: String?

  /// Further places that explain the first, such as the other of two that clash.
  package let notes: [DiagnosticNote]

  /// Edits that would mend it.
  package let fixIts: [FixIt]

  package init(
    _ kind: DiagnosticKind,
    severity: Severity? = nil,
    _ message: String,
    at location: SourceLocation?,
    help: String? = nil,
    notes: [DiagnosticNote] = [],
    fixIts: [FixIt] = []
  ) {
    self.kind = kind
    self.severity = severity ?? kind.severity
    self.message = message
    self.location = location
    self.help = help
    self.notes = notes
    self.fixIts = fixIts
  }

  /// What tells nearly any two apart: the rest is long, and compared where this is the same.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind.id)
    hasher.combine(message)
    hasher.combine(location)
  }
}

/// A further place that a diagnostic speaks of.
package struct DiagnosticNote: Hashable, Sendable {
  package let message: String
  package let location: SourceLocation?

  package init(_ message: String, at location: SourceLocation?) {
    self.message = message
    self.location = location
  }
}

/// A change of the source that would mend a diagnostic.
package struct FixIt: Hashable, Sendable {
  /// What the change does, as an order: `replace 'titel' with 'title'`.
  package let message: String
  package let edits: [SourceEdit]

  package init(_ message: String, edits: [SourceEdit]) {
    self.message = message
    self.edits = edits
  }

  /// Replaces one run of bytes.
  package static func replace(_ location: SourceLocation, with text: String) -> FixIt {
    FixIt(
      "write '\(text)'",
      edits: [SourceEdit(location: location, replacement: text)]
    )
  }
}

/// A run of bytes and what is to stand in its place.
package struct SourceEdit: Hashable, Sendable {
  package let location: SourceLocation
  package let replacement: String

  package init(location: SourceLocation, replacement: String) {
    self.location = location
    self.replacement = replacement
  }
}

extension Diagnostic: Comparable {
  /// The one order in which diagnostics are printed: path, offset, id, message.
  ///
  /// What has no place comes first.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    switch (left.location, right.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (.some(let first), .some(let second)) where first != second: return first < second
    default: break
    }
    if left.kind.id != right.kind.id {
      return left.kind.id.utf8.lexicographicallyPrecedes(right.kind.id.utf8)
    }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}
