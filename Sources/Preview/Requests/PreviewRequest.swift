/// The head of a request: all that an answer depends on.
package struct PreviewRequest: Hashable, Sendable {
  package let method: String

  /// The address as it stands in the request line: `/routes/?q=1`.
  package let target: String

  /// Whether it is HTTP/1.1, where a connection stays open unless somebody closes it.
  package let staysOpen: Bool

  /// The fields by their names in lower case; those given several times are joined by commas.
  package let fields: [String: String]

  package init(
    _ method: String,
    _ target: String,
    staysOpen: Bool = true,
    fields: [String: String] = [:]
  ) {
    self.method = method
    self.target = target
    self.staysOpen = staysOpen
    self.fields = fields
  }

  /// The path of the address, still encoded.
  var path: String {
    String(target.prefix { $0 != "?" })
  }

  /// The query of the address with its question mark; empty where there is none.
  var query: String {
    String(target.drop { $0 != "?" })
  }

  /// Whether bytes follow the head that belong to this request.
  var hasBody: Bool {
    fields["transfer-encoding"] != nil || (fields["content-length"].map { $0 != "0" } ?? false)
  }

  /// Whether the connection may carry another request after this one.
  var keepsConnection: Bool {
    let words = tokens(of: "connection")
    if hasBody || words.contains("close") { return false }
    return staysOpen || words.contains("keep-alive")
  }

  /// The words of a field that is a list, in lower case.
  func tokens(of field: String) -> [String] {
    (fields[field] ?? "").lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }
      .map(String.init)
  }
}
