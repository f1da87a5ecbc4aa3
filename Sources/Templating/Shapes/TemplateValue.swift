package import Dates
package import HTML

/// A type whose values templates may see.
package protocol TemplateValue: Sendable {
  static var shape: Shape { get }
  var templateValue: Value { get }
}

extension String: TemplateValue {
  package static var shape: Shape { .text }
  package var templateValue: Value { .text(self) }
}

extension Int: TemplateValue {
  package static var shape: Shape { .integer }
  package var templateValue: Value { .integer(self) }
}

extension Double: TemplateValue {
  package static var shape: Shape { .number }
  package var templateValue: Value { .number(self) }
}

extension Bool: TemplateValue {
  package static var shape: Shape { .boolean }
  package var templateValue: Value { .boolean(self) }
}

extension CalendarDate: TemplateValue {
  package static var shape: Shape { .date }
  package var templateValue: Value { .date(self) }
}

extension HTMLFragment: TemplateValue {
  package static var shape: Shape { .html }
  package var templateValue: Value { .html(self) }
}

extension TemplateURL: TemplateValue {
  package static var shape: Shape { .url }
  package var templateValue: Value { .url(self) }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
  package static var shape: Shape { Wrapped.shape.orMissing }
  package var templateValue: Value { self?.templateValue ?? .none }
}

extension Array: TemplateValue where Element: TemplateValue {
  package static var shape: Shape { .list(of: Element.shape) }

  package var templateValue: Value {
    var values: [Value] = []
    values.reserveCapacity(count)
    // By their places, since taking them out would copy each.
    withUnsafeBufferPointer { elements in
      for index in elements.indices { values.append(elements[index].templateValue) }
    }
    return .list(values)
  }
}
