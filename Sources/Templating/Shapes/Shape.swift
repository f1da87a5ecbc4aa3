/// What kind of value an expression of a template has; every expression has one before any page
/// is rendered.
package indirect enum Shape: Hashable, Sendable {
  /// Characters, escaped wherever they are printed.
  case text

  /// Markup that is printed as it is.
  case html

  /// An address with a scheme that a page may link to, or a relative one.
  case url

  case integer
  case number
  case boolean
  case date
  case list(of: Shape)

  /// A value that may be missing: it must be tested, or given a default, before it is used.
  case optional(Shape)
  case record(RecordShape)

  /// No value at all: what `none` is, and what an empty list holds.
  case nothing

  /// One of several: what branches of different kinds come to.
  case mixed([Shape])

  /// JSON text that is safe inside `<script type="application/json">`; only `tojson` makes it.
  case json
}

extension Shape {
  /// The shape of what is there when something is there.
  package var present: Shape {
    guard case .optional(let wrapped) = self else { return self }
    return wrapped.present
  }

  /// Whether a value of this shape may be missing.
  package var isOptional: Bool {
    switch self {
    case .optional, .nothing: true
    default: false
    }
  }

  /// The same shape, allowed to be missing.
  package var orMissing: Shape { isOptional ? self : .optional(self) }
}
