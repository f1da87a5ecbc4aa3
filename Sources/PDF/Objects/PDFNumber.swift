/// Numbers as the format writes them: decimal, never with an exponent.
enum PDFNumber {
  /// What no coordinate goes beyond; a file that says more is not believed.
  static let greatest = 1e9

  /// At most five decimals, without zeros that say nothing; the same value always gives the same text.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let bounded = min(max(value, -greatest), greatest)
    let scaled = Int64((bounded * 100_000).rounded())
    let whole = scaled.magnitude / 100_000
    let sign = scaled < 0 ? "-" : ""
    var decimals = String(scaled.magnitude % 100_000)
    guard decimals != "0" else { return "\(sign)\(whole)" }
    decimals = String(repeating: "0", count: 5 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }

  /// The number that a run of digits stands for, bounded; `nil` where it is none.
  static func value(_ bytes: ArraySlice<UInt8>) -> Double? {
    var sign = 1.0
    var value = 0.0
    var divisor = 1.0
    var isFraction = false
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Double(byte - UInt8(ascii: "0"))
        digits += 1
        if !isFraction {
          value = min(value * 10 + digit, greatest)
        } else if divisor < 1e6 {
          // A whole number divided once, so that the nearest value comes out.
          value = value * 10 + digit
          divisor *= 10
        }
      case UInt8(ascii: "."):
        guard !isFraction else { return digits > 0 ? sign * value / divisor : nil }
        isFraction = true
      case UInt8(ascii: "-"):
        // Some writers double the sign, or leave one inside, where every reader stops.
        if index > 0, digits > 0 { return sign * value / divisor }
        sign = -1
      case UInt8(ascii: "+"):
        guard index == 0 else { return nil }
      default:
        return nil
      }
    }
    return digits > 0 ? sign * value / divisor : nil
  }
}
