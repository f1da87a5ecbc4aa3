internal import SiteGenerator

/// The pictures that a bundle carries, each as an address that holds its bytes.
///
/// https://www.rfc-editor.org/rfc/rfc2397 defines such addresses.
struct PictureAddresses: Sendable {
  private let addresses: [String: String]

  /// - Parameter files: The bytes of each picture, with its path, by the address that texts give it.
  init(_ files: [String: (path: String, bytes: [UInt8])]) {
    addresses = files.mapValues { file in
      "data:\(PictureAddresses.mediaType(of: file.path));base64,\(Base64.encode(file.bytes))"
    }
  }

  subscript(href: String) -> String? { addresses[href] }

  /// The media type of a file, by its name.
  static func mediaType(of path: String) -> String {
    switch path.split(separator: ".").last?.lowercased() {
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "svg": "image/svg+xml"
    case "avif": "image/avif"
    case "woff2": "font/woff2"
    case "woff": "font/woff"
    case "ttf": "font/ttf"
    case "otf": "font/otf"
    default: "application/octet-stream"
    }
  }
}
