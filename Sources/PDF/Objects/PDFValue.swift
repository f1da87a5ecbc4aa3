/// The number of an object in a file.
struct PDFReference: Hashable {
  let number: Int
  let generation: Int
}

/// A value of the PDF format (https://pdfa.org/resource/iso-32000-2/, clause 7.3).
indirect enum PDFValue: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)

  /// A number with a fraction, as text, so that copying it never changes it.
  case real(String)
  case string([UInt8])

  /// Without its slash, every byte that is not a plain character as `#` and two digits.
  case name(String)
  case array([PDFValue])
  case dictionary([String: PDFValue])

  /// Only ever as a whole object; its data are read by the object's number.
  case stream([String: PDFValue])
  case reference(PDFReference)

  static func number(_ value: Double) -> PDFValue {
    let text = PDFNumber.text(value)
    return Int(text).map(PDFValue.integer) ?? .real(text)
  }

  /// Text for readers: as ASCII where it is, else as UTF-16 with its mark.
  static func text(_ text: String) -> PDFValue { .string(PDFTextString.bytes(of: text)) }

  var integer: Int? {
    switch self {
    case .integer(let value): value
    case .real: number.map { Int($0) }
    default: nil
    }
  }

  var number: Double? {
    switch self {
    case .integer(let value): min(max(Double(value), -PDFNumber.greatest), PDFNumber.greatest)
    case .real(let text): PDFNumber.value(ArraySlice(text.utf8))
    default: nil
    }
  }

  var name: String? {
    if case .name(let name) = self { name } else { nil }
  }

  var bytes: [UInt8]? {
    if case .string(let bytes) = self { bytes } else { nil }
  }

  var reference: PDFReference? {
    if case .reference(let reference) = self { reference } else { nil }
  }

  var isTrue: Bool { self == .boolean(true) }
}
