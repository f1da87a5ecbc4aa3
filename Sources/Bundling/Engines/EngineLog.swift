internal import Diagnostics
internal import SiteGenerator

/// What an engine said while it worked.
struct EngineLog {
  private let path: DiskPath

  init(_ path: DiskPath) {
    self.path = path
  }

  /// The last few lines, without the times and numbers of processes that Chromium puts before them.
  var lastLines: String {
    let bytes = (try? RealFileSystem().read(path, upTo: 1 << 20)) ?? []
    let lines = String(decoding: bytes.suffix(4_000), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .map { VisibleText.oneLine(String(Self.withoutPrefix($0))) }
      .filter { !$0.isEmpty }
    return lines.suffix(3).joined(separator: "; ")
  }

  private static func withoutPrefix(_ line: Substring) -> Substring {
    guard line.first == "[", let end = line.firstIndex(of: "]") else { return line }
    return line[line.index(after: end)...].drop { $0 == " " }
  }
}
