/// What is sent back, before anything of it is.
package struct PreviewResponse: Hashable, Sendable {
  package let status: Int
  package var fields: [Field]
  package let body: Body

  /// A field of the head.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package enum Body: Hashable, Sendable {
    case none
    case bytes([UInt8])

    /// A part of a file of the sources, read when it is sent.
    case file(PublishedAsset, Range<Int>)

    /// How many bytes it has.
    var count: Int {
      switch self {
      case .none: 0
      case .bytes(let bytes): bytes.count
      case .file(_, let range): range.count
      }
    }
  }

  package init(_ status: Int, _ fields: [Field] = [], body: Body = .none) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// A response of one sentence for a person.
  static func message(_ status: Int, _ text: String, _ fields: [Field] = []) -> PreviewResponse {
    PreviewResponse(
      status,
      [Field("Content-Type", MediaType.plainText)] + fields,
      body: .bytes(Array("\(text)\n".utf8))
    )
  }

  /// The whole of a file that has become another since it was published.
  ///
  /// Nothing is left of what the fields said of its content, by which a browser would put parts of
  /// two files together.
  func whole(_ asset: PublishedAsset, size: Int) -> PreviewResponse {
    let fields = fields.filter { !["ETag", "Accept-Ranges", "Content-Range"].contains($0.name) }
    return PreviewResponse(200, fields, body: .file(asset, 0..<size))
  }

  /// The value of a field; `nil` where there is none.
  package subscript(name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
