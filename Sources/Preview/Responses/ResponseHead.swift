/// Writes the head of a response.
enum ResponseHead {
  /// The lines of the head, with the empty one that ends it.
  ///
  /// - Parameters:
  ///   - response: what is sent.
  ///   - keepsConnection: whether another request may follow on the same connection.
  /// - Returns: the bytes to send before the body.
  static func bytes(of response: PreviewResponse, keepsConnection: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(response.status) \(reason(response.status))\r\n"
    for field in response.fields { text += "\(field.name): \(field.value)\r\n" }
    if response["Content-Length"] == nil, response.status != 304, response.status != 101 {
      text += "Content-Length: \(response.body.count)\r\n"
    }
    if response.status != 101 {
      text += keepsConnection ? "Connection: keep-alive\r\n" : "Connection: close\r\n"
    }
    return Array((text + "\r\n").utf8)
  }

  /// The name of a status: https://www.iana.org/assignments/http-status-codes.
  private static func reason(_ status: Int) -> String {
    switch status {
    case 101: "Switching Protocols"
    case 200: "OK"
    case 206: "Partial Content"
    case 302: "Found"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 416: "Range Not Satisfiable"
    case 421: "Misdirected Request"
    case 426: "Upgrade Required"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Response"
    }
  }
}
