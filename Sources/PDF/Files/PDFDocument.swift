/// A PDF file as a graph of values: what stands between the library and everything that asks.
final class PDFDocument {
  let file: QPDFFile
  private var known: [PDFReference: PDFValue] = [:]

  private init(_ file: QPDFFile) { self.file = file }

  /// Opens a file's bytes, where they begin as a PDF does.
  static func open(_ bytes: [UInt8], _ limits: PDFLimits) -> Result<PDFDocument, PDFFailure> {
    guard bytes.count <= limits.bytes else { return .failure(.tooLarge(bytes: bytes.count)) }
    guard hasHeader(bytes) else { return .failure(.notAPDF(PDFLookalike.of(bytes))) }
    return QPDFFile.open(bytes).map(PDFDocument.init)
  }

  /// Readers accept the header anywhere in the first 1,024 bytes.
  private static func hasHeader(_ bytes: [UInt8]) -> Bool {
    let header = Array("%PDF-".utf8)
    return bytes.prefix(1024 + header.count).indices.contains { start in
      bytes[start...].starts(with: header)
    }
  }

  var trailer: [String: PDFValue] { dictionary(file.trailer) ?? [:] }

  var catalog: [String: PDFValue] { dictionary(trailer["Root"]) ?? [:] }

  /// Whether its text is tagged with what it is.
  var isTagged: Bool {
    let marks = dictionary(catalog["MarkInfo"]) ?? [:]
    return dictionary(catalog["StructTreeRoot"]) != nil && resolved(marks["Marked"]).isTrue
  }

  /// The object of that number.
  func object(_ reference: PDFReference) -> PDFValue {
    if let value = known[reference] { return value }
    let value = file.object(reference)
    known[reference] = value
    return value
  }

  /// Puts a value in an object's place.
  func replace(_ reference: PDFReference, with value: PDFValue) {
    known[reference] = nil
    file.replace(reference, with: value)
  }

  /// A new object.
  func add(_ value: PDFValue) -> PDFReference {
    let reference = file.reserve()
    file.replace(reference, with: value)
    return reference
  }

  /// A new stream.
  func addStream(_ dictionary: [String: PDFValue], _ data: [UInt8]) -> PDFReference {
    let reference = file.reserveStream()
    file.fill(reference, dictionary, data)
    return reference
  }

  /// What a value is once the references to it are followed.
  func resolved(_ value: PDFValue?) -> PDFValue {
    var value = value ?? .null
    for _ in 0..<16 {
      guard case .reference(let reference) = value else { return value }
      value = object(reference)
    }
    return .null
  }

  /// The entries of a dictionary or of a stream's; `nil` where it is neither.
  func dictionary(_ value: PDFValue?) -> [String: PDFValue]? {
    switch resolved(value) {
    case .dictionary(let entries), .stream(let entries): entries
    default: nil
    }
  }

  func array(_ value: PDFValue?) -> [PDFValue]? {
    if case .array(let items) = resolved(value) { items } else { nil }
  }

  func number(_ value: PDFValue?) -> Double? { resolved(value).number }
  func integer(_ value: PDFValue?) -> Int? { resolved(value).integer }
  func name(_ value: PDFValue?) -> String? { resolved(value).name }

  /// Text for readers.
  func text(_ value: PDFValue?) -> String? { resolved(value).bytes.map(PDFTextString.text) }

  /// A rectangle with its corners in order; `nil` where it is none.
  func box(_ value: PDFValue?) -> PDFBox? {
    guard let numbers = array(value)?.prefix(4).compactMap({ number($0) }), numbers.count == 4
    else { return nil }
    return PDFBox(
      x0: min(numbers[0], numbers[2]),
      y0: min(numbers[1], numbers[3]),
      x1: max(numbers[0], numbers[2]),
      y1: max(numbers[1], numbers[3])
    )
  }

  func matrix(_ value: PDFValue?) -> PDFMatrix? {
    guard let numbers = array(value)?.prefix(6).compactMap({ number($0) }), numbers.count == 6
    else { return nil }
    return PDFMatrix(
      a: numbers[0],
      b: numbers[1],
      c: numbers[2],
      d: numbers[3],
      e: numbers[4],
      f: numbers[5]
    )
  }

  /// Follows references as far as the last, which names the object itself.
  func lastReference(_ value: PDFValue?) -> PDFReference? {
    var last: PDFReference?
    var value = value
    for _ in 0..<16 {
      guard case .reference(let reference)? = value else { return last }
      last = reference
      value = object(reference)
    }
    return nil
  }
}
