#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Rounding as Python does it: exact halves go to the even neighbour.
enum Rounding {
  enum Method: String, Sendable {
    case common, ceil, floor
  }

  static func round(_ number: Double, places: Int, _ method: Method) -> Double {
    guard abs(places) <= 300 else { return places > 0 ? number : 0 }
    let scale = pow(10, Double(places))
    let rounded =
      switch method {
      case .common where places > 0: Double(fixed(number, places: places)) ?? number
      case .common: (number * scale).rounded(.toNearestOrEven) / scale
      case .ceil: (number * scale).rounded(.up) / scale
      case .floor: (number * scale).rounded(.down) / scale
      }
    return rounded.isFinite ? rounded : number
  }

  /// The number with exactly so many places, correctly rounded.
  static func fixed(_ number: Double, places: Int) -> String {
    let places = min(max(places, 0), 300)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 700) { buffer in
      let count = withVaList([places, number]) {
        Int(vsnprintf(buffer.baseAddress, buffer.count, "%.*f", $0))
      }
      let digits = UnsafeRawBufferPointer(buffer).prefix(min(max(count, 0), buffer.count - 1))
      return String(decoding: digits, as: UTF8.self)
    }
  }

  /// The whole part of a number, kept within the limits of whole numbers.
  static func whole(_ number: Double) -> Int {
    if number.isNaN { return 0 }
    return Int(exactly: number.rounded(.towardZero)) ?? (number < 0 ? .min : .max)
  }
}
