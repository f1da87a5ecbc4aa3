/// The path of a file or folder on the machine, as the operating system takes it.
///
/// A `SourcePath` and an `OutputPath` are names within a site; a `DiskPath` is where one of them lies.
/// Paths compare by their UTF-8 bytes.
package struct DiskPath: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  package static func == (left: Self, right: Self) -> Bool {
    ByteOrder.areSame(left.text, right.text)
  }

  package func hash(into hasher: inout Hasher) {
    ByteOrder.hash(text, into: &hasher)
  }

  /// The path of something within this folder; `relative` may have several parts.
  package func appending(_ relative: String) -> DiskPath {
    if relative.isEmpty || relative == "." { return self }
    if text.isEmpty || text == "." { return DiskPath(relative) }
    return DiskPath(text.utf8.last == UInt8(ascii: "/") ? text + relative : text + "/" + relative)
  }

  /// The last part of the path.
  package var name: String {
    String(text[(separator.map { text.index(after: $0) } ?? text.startIndex)...])
  }

  /// The folder that holds it.
  package var parent: DiskPath {
    guard let separator else { return DiskPath(".") }
    return DiskPath(separator == text.startIndex ? "/" : String(text[..<separator]))
  }

  /// Whether it is the folder given or lies within it; both must be resolved.
  package func isWithin(_ folder: DiskPath) -> Bool {
    self == folder || relative(to: folder) != nil
  }

  /// The path from a folder that holds it; both must be resolved.
  package func relative(to folder: DiskPath) -> String? {
    let prefix = folder.text == "/" ? "/" : folder.text + "/"
    guard text.utf8.count > prefix.utf8.count, text.utf8.starts(with: prefix.utf8) else {
      return nil
    }
    return String(text.utf8.dropFirst(prefix.utf8.count))
  }

  private var separator: String.Index? {
    text.utf8.lastIndex(of: UInt8(ascii: "/"))
  }
}
