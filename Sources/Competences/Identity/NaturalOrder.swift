/// The order in which a reader counts names that hold numbers.
enum NaturalOrder {
  /// Whether one name comes before another: runs of digits compare by value, the rest by bytes, and
  /// names that are then the same by their bytes (`E1` before `E01`).
  static func precedes(_ left: String, _ right: String) -> Bool {
    let first = Array(left.utf8)
    let second = Array(right.utf8)
    var i = 0
    var j = 0
    while i < first.count, j < second.count {
      if isDigit(first[i]), isDigit(second[j]) {
        let one = number(in: first, at: &i)
        let other = number(in: second, at: &j)
        if one.count != other.count { return one.count < other.count }
        if one != other { return one.lexicographicallyPrecedes(other) }
      } else if first[i] != second[j] {
        return first[i] < second[j]
      } else {
        i += 1
        j += 1
      }
    }
    if first.count - i != second.count - j { return first.count - i < second.count - j }
    if first.count != second.count { return first.count < second.count }
    return first.lexicographicallyPrecedes(second)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The digits that begin at an offset, without leading zeros.
  private static func number(in bytes: [UInt8], at offset: inout Int) -> ArraySlice<UInt8> {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "0") { offset += 1 }
    let start = offset
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    return bytes[start..<offset]
  }
}
