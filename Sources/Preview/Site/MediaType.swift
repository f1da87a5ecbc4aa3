internal import SiteGenerator

/// The media type of a file by the ending of its name, with its character set where it is a text.
enum MediaType {
  /// What stands in `Content-Type`: https://www.iana.org/assignments/media-types.
  static func ofFile(_ path: OutputPath) -> String {
    let name = path.text.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return binary }
    return types[name[name.index(after: dot)...].lowercased()] ?? binary
  }

  static let html = "text/html; charset=utf-8"
  static let plainText = "text/plain; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  private static let binary = "application/octet-stream"

  private static let types = [
    "html": html,
    "htm": html,
    "css": "text/css; charset=utf-8",
    "js": script,
    "mjs": script,
    "txt": plainText,
    "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/vnd.microsoft.icon",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "wasm": "application/wasm",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    "otf": "font/otf",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "wav": "audio/wav",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ]
}
