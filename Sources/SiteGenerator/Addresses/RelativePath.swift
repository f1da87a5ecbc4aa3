package import Diagnostics

/// A path in a link, followed from the file that it stands in.
package enum RelativePath {
  /// Follows a relative path with `.` and `..`; `nil` where it leaves the site.
  ///
  /// A path that begins with `/` starts at `Content/`.
  package static func resolve(_ path: String, from source: SourcePath) -> SourcePath? {
    // Byte by byte, since every link of every page comes here.
    let slash = UInt8(ascii: "/")
    var bytes: [UInt8] = []
    if path.utf8.first == slash {
      bytes.append(contentsOf: "Content".utf8)
    } else if let end = source.text.utf8.lastIndex(of: slash) {
      bytes.append(contentsOf: source.text.utf8[..<end])
    }
    var rest = path.utf8[...]
    while !rest.isEmpty {
      let part = rest.prefix { $0 != slash }
      rest = rest[part.endIndex...].dropFirst()
      if part.isEmpty || part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !bytes.isEmpty else { return nil }
        bytes.removeSubrange((bytes.lastIndex(of: slash) ?? 0)...)
      } else {
        if !bytes.isEmpty { bytes.append(slash) }
        bytes.append(contentsOf: part)
      }
    }
    return SourcePath(String(decoding: bytes, as: UTF8.self))
  }

  /// The path that leads from one file to another, for a suggested link.
  package static func path(from source: SourcePath, to target: SourcePath) -> String {
    let from = source.text.split(separator: "/").dropLast()
    let to = target.text.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
