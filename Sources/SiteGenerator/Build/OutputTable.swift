/// Something for each output of a site.
///
/// It is held in two layers, so that of a table that has been handed on, a copy in which a few outputs
/// are others shares all the rest: a large site has tens of thousands of outputs, and a turn of the
/// preview changes a few.
package struct OutputTable<Value: Sendable>: Sendable {
  private var base: [OutputPath: Value]

  /// What differs from `base`; `nil` for an output that is gone.
  private var recent: [OutputPath: Value?] = [:]
  package private(set) var count: Int

  package init(_ values: [OutputPath: Value] = [:]) {
    base = values
    count = values.count
  }

  package subscript(path: OutputPath) -> Value? {
    get {
      if let recent = recent[path] { return recent }
      return base[path]
    }
    set {
      count += (newValue == nil ? 0 : 1) - (self[path] == nil ? 0 : 1)
      recent.updateValue(newValue, forKey: path)
      if recent.count > 64 + base.count / 16 { settle() }
    }
  }

  /// All of it.
  package var all: [OutputPath: Value] {
    var settled = self
    settled.settle()
    return settled.base
  }

  private mutating func settle() {
    for (path, value) in recent { base[path] = value }
    recent = [:]
  }
}
