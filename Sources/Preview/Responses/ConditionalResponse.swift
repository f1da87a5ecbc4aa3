/// A file as a response: whole, in part, or not at all where the browser has it already.
struct ConditionalResponse {
  /// What tells this content from every other, between the quotation marks of an `ETag`.
  let tag: String
  let type: String

  /// Bytes.
  let size: Int

  private var entityTag: String { "\"\(tag)\"" }

  /// The response to a request, in the order of https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2.
  func response(
    to request: PreviewRequest,
    _ body: (Range<Int>) -> PreviewResponse.Body
  ) -> PreviewResponse {
    let fields: [PreviewResponse.Field] = [
      .init("Content-Type", type), .init("ETag", entityTag), .init("Accept-Ranges", "bytes"),
    ]
    if let known = request.fields["if-none-match"], names(known) {
      return PreviewResponse(304, fields)
    }
    switch range(request) {
    case .whole: return PreviewResponse(200, fields, body: body(0..<size))
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      return PreviewResponse(206, fields + [.init("Content-Range", place)], body: body(range))
    case .beyond:
      let place = PreviewResponse.Field("Content-Range", "bytes */\(size)")
      return .message(416, "The file has \(size) bytes.", [place])
    }
  }

  /// A part is sent of the very content that the browser has the rest of, else the whole.
  private func range(_ request: PreviewRequest) -> ByteRange {
    guard request.method == "GET" else { return .whole }
    if let condition = request.fields["if-range"], condition != entityTag { return .whole }
    return ByteRange(request.fields["range"], size: size)
  }

  /// Whether an `If-None-Match` names this content, weakly or not.
  private func names(_ field: String) -> Bool {
    field.split(separator: ",").contains { item in
      let item = item.drop { $0 == " " }.prefix { $0 != " " }
      return item == "*" || item == entityTag || item == "W/" + entityTag
    }
  }
}
