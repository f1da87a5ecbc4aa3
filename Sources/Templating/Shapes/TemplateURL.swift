internal import HTML

/// An address that is safe to print into an address attribute.
///
/// Only relative addresses and the schemes of `URLSafety` are kept; any other becomes
/// `about:invalid`, which leads nowhere (https://www.w3.org/TR/css-values-4/#about-invalid).
package struct TemplateURL: Hashable, Sendable {
  /// The address, known to be safe.
  package let text: String

  package init(_ address: String) {
    text = TemplateURL.isSafe(address) ? address : TemplateURL.refused
  }

  static let refused = "about:invalid"

  static func isSafe(_ address: String) -> Bool {
    switch address.utf8.first {
    case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "."): return true
    default: break
    }
    switch URLSafety.judge(address) {
    case .relative, .allowed: return true
    case .refused: return false
    }
  }
}

extension TemplateURL: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
