/// How much content of one file is still looked at; shared by its pages.
final class ContentBudget {
  private(set) var bytes: Int

  /// Drawings within drawings, each of which may be drawn many times.
  private(set) var drawings = 20_000

  init(bytes: Int) { self.bytes = bytes }

  /// Takes bytes off, unless they are more than what is left.
  func spend(_ count: Int) -> Bool {
    guard count <= bytes else { return false }
    bytes -= count
    return true
  }

  func spendDrawing() -> Bool {
    guard drawings > 0 else { return false }
    drawings -= 1
    return true
  }
}
