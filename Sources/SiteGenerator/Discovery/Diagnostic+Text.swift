internal import Diagnostics

// The wording of what is wrong with a text as a run of bytes.

extension Diagnostic {
  static func utf16(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.notUTF8,
      "text is encoded as UTF-16, not as UTF-8",
      at: source.location(0..<2),
      help: "save the file with the encoding UTF-8"
    )
  }

  static func notUTF8(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    let bytes = source.bytes[range].map(hexadecimal).joined(separator: " ")
    let count = range.count == 1 ? "byte" : "bytes"
    return Diagnostic(
      DiscoveryDiagnostics.notUTF8,
      "\(count) \(bytes) \(range.count == 1 ? "is" : "are") not UTF-8",
      at: source.location(range),
      help: "save the file with the encoding UTF-8"
    )
  }

  static func byteOrderMark(_ source: SourceText) -> Diagnostic {
    let place = source.location(0..<3)
    return Diagnostic(
      DiscoveryDiagnostics.byteOrderMark,
      "byte-order mark at the start of the file",
      at: place,
      help: "save the file as UTF-8 without byte-order mark",
      fixIts: [
        FixIt("delete the mark", edits: [SourceEdit(location: place, replacement: "")])
      ]
    )
  }

  static func nulByte(_ source: SourceText, at offset: Int) -> Diagnostic {
    let count = source.bytes.count { $0 == 0 }
    return Diagnostic(
      DiscoveryDiagnostics.nulByte,
      count == 1 ? "NUL byte in a text" : "NUL byte in a text, the first of \(count)",
      at: source.location(offset..<offset + 1),
      help: "save the file as plain text"
    )
  }

  static func emptyPage(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      DiscoveryDiagnostics.emptyPage,
      "page is empty",
      at: .start(of: path),
      help: "write it, or delete the file"
    )
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0\(digits)" : digits
  }
}
