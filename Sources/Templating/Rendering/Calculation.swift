#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Arithmetic that cannot fail: whole numbers stop at their limits, and what has no result is missing.
enum Calculation {
  /// Texts and lists that are longer do not grow any more, so that no loop can fill the memory.
  static let sizeLimit = 10_000_000

  static func calculate(_ operation: Arithmetic, _ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return whole(operation, left, right)
    case (.text(let left), .text(let right)):
      return .text(left.utf8.count < sizeLimit ? left + right : left)
    case (.list(let left), .list(let right)):
      return .list(left.count < sizeLimit / 10 ? left + right : left)
    default:
      guard let left = left.asNumber, let right = right.asNumber else { return .none }
      return decimal(operation, left, right)
    }
  }

  static func negative(_ value: Value) -> Value {
    switch value {
    case .integer(let number): .integer(number == .min ? .max : -number)
    case .number(let number): .number(-number)
    default: .none
    }
  }

  private static func whole(_ operation: Arithmetic, _ left: Int, _ right: Int) -> Value {
    switch operation {
    case .add: return .integer(limited(left.addingReportingOverflow(right), isNegative: left < 0))
    case .subtract:
      return .integer(limited(left.subtractingReportingOverflow(right), isNegative: left < 0))
    case .multiply:
      return .integer(
        limited(
          left.multipliedReportingOverflow(by: right),
          isNegative: (left < 0) != (right < 0)
        )
      )
    case .divide: return right == 0 ? .none : .number(Double(left) / Double(right))
    case .floorDivide:
      guard right != 0 else { return .none }
      guard left != .min || right != -1 else { return .integer(.max) }
      let quotient = left / right
      return .integer(left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient)
    case .remainder:
      guard right != 0 else { return .none }
      guard right != -1 else { return .integer(0) }
      let remainder = left % right
      return .integer(
        remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder
      )
    case .power: return power(left, right)
    }
  }

  private static func limited(
    _ result: (partialValue: Int, overflow: Bool),
    isNegative: Bool
  ) -> Int {
    guard result.overflow else { return result.partialValue }
    return isNegative ? .min : .max
  }

  private static func power(_ base: Int, _ exponent: Int) -> Value {
    guard exponent >= 0 else {
      return base == 0 ? .none : finite(pow(Double(base), Double(exponent)))
    }
    var result = 1
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        result = limited(
          result.multipliedReportingOverflow(by: factor),
          isNegative: (result < 0) != (factor < 0)
        )
      }
      rest >>= 1
      if rest > 0 {
        factor = limited(factor.multipliedReportingOverflow(by: factor), isNegative: false)
      }
    }
    return .integer(result)
  }

  private static func decimal(_ operation: Arithmetic, _ left: Double, _ right: Double) -> Value {
    switch operation {
    case .add: return finite(left + right)
    case .subtract: return finite(left - right)
    case .multiply: return finite(left * right)
    case .divide: return right == 0 ? .none : finite(left / right)
    case .floorDivide: return right == 0 ? .none : finite((left / right).rounded(.down))
    case .remainder:
      guard right != 0 else { return .none }
      let remainder = fmod(left, right)
      return finite(
        remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder
      )
    case .power: return finite(pow(left, right))
    }
  }

  /// A number without infinities; they stop at the greatest number.
  private static func finite(_ number: Double) -> Value {
    if number.isNaN { return .none }
    if number.isInfinite {
      return .number(number < 0 ? -Double.greatestFiniteMagnitude : .greatestFiniteMagnitude)
    }
    return .number(number)
  }
}
