package import Diagnostics

/// A value and the place where a writer wrote it.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// Another value that came from the same place.
  package func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows
    -> Located<Other>
  {
    Located<Other>(try transform(value), at: location)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// Markdown that is written in a YAML value.
package struct MarkdownText: Hashable, Sendable {
  package let text: String

  /// Where each byte of the text stands in the file, for what is wrong with the Markdown.
  package let places: OffsetMap

  package init(text: String, places: OffsetMap) {
    self.text = text
    self.places = places
  }
}

/// An address on the web: `http` or `https`, with a host.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// Takes an address; `nil` for one with another scheme, without a host or with a space.
  package init?(_ text: String) {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }),
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
    else { return nil }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard let first = host.first, first != ":", first != "@", first != "." else { return nil }
    self.text = text
  }
}

/// An e-mail address as far as a reader can be sent to it: something, `@`, a host with a full stop.
package struct EmailAddress: Hashable, Sendable {
  package let text: String

  /// Takes an address; `nil` for what cannot be one.
  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
      !text.unicodeScalars.contains(where: {
        $0.value <= 0x20 || "<>,;:?&".unicodeScalars.contains($0)
      })
    else { return nil }
    self.text = text
  }
}
