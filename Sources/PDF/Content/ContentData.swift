/// The data of pages' contents, joined and decoded.
enum ContentData {
  /// No page draws more than this many bytes; one that seems to is not read.
  private static let mostBytes = 128 << 20

  /// What a page draws, as one run of bytes; `nil` where a part of it cannot be read.
  ///
  /// A page without content is an empty page.
  static func read(_ page: PDFPage, in document: PDFDocument) -> [UInt8]? {
    guard let contents = page.entries["Contents"] else { return [] }
    let parts = document.array(contents) ?? [contents]
    var result: [UInt8] = []
    for part in parts {
      guard let reference = document.lastReference(part) else {
        if document.resolved(part) == .null { continue }
        return nil
      }
      guard let data = decoded(reference, in: document) else { return nil }
      if !result.isEmpty { result.append(10) }
      result += data
      guard result.count <= mostBytes else { return nil }
    }
    return result
  }

  /// What a page draws as far as it can be read, with what cannot left out.
  static func readable(_ page: PDFPage, in document: PDFDocument) -> [UInt8] {
    guard let contents = page.entries["Contents"] else { return [] }
    let parts = document.array(contents) ?? [contents]
    var result: [UInt8] = []
    for part in parts where result.count <= mostBytes {
      guard let reference = document.lastReference(part), isModest(reference, in: document),
        let data = document.file.data(reference, isDecoded: true)
      else { continue }
      if !result.isEmpty { result.append(10) }
      result += data
    }
    return result
  }

  /// A stream's data with its filters undone; `nil` where it is none, broken, or not fit to be text.
  static func decoded(_ reference: PDFReference, in document: PDFDocument) -> [UInt8]? {
    guard isModest(reference, in: document) else { return nil }
    _ = document.file.takeWarnings()
    let data = document.file.data(reference, isDecoded: true)
    // Data that end too early come out as far as they go, with a warning.
    return document.file.takeWarnings().isEmpty ? data : nil
  }

  /// Whether decoding a stream takes no more memory than a page can need.
  ///
  /// Compression within compression can grow a thousandfold at each step, and no writer needs it.
  private static func isModest(_ reference: PDFReference, in document: PDFDocument) -> Bool {
    guard case .stream(let entries) = document.object(reference) else { return false }
    let filter = entries["Filter"]
    let filters =
      document.array(filter)?.compactMap { document.name($0) }
      ?? document.name(filter).map { [$0] } ?? []
    let growing = filters.filter { ["FlateDecode", "Fl", "LZWDecode", "LZW"].contains($0) }
    guard growing.count <= 1, filters.count <= 3 else { return false }
    guard !growing.isEmpty, let stored = document.file.data(reference, isDecoded: false) else {
      return true
    }
    if filters.first == growing.first, growing.first?.hasPrefix("F") == true {
      return InflatedSize.isWithin(mostBytes, of: stored)
    }
    return stored.count <= mostBytes / 2600
  }
}
