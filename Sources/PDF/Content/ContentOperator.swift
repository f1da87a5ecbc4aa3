/// The operators of content that have to do with text, images and drawings.
enum ContentOperator: String, CaseIterable {
  case save = "q"
  case restore = "Q"
  case transform = "cm"
  case draw = "Do"
  case inlineImage = "BI"
  case beginText = "BT"
  case font = "Tf"
  case textMatrix = "Tm"
  case move = "Td"
  case moveWithLeading = "TD"
  case nextLine = "T*"
  case characterSpacing = "Tc"
  case wordSpacing = "Tw"
  case horizontalScale = "Tz"
  case leading = "TL"
  case rise = "Ts"
  case show = "Tj"
  case showPieces = "TJ"
  case nextLineShow = "'"
  case spacedNextLineShow = "\""

  /// `nil` for the many others.
  init?(_ word: ArraySlice<UInt8>) {
    guard word.count <= 2, let known = Self.byCode[Self.code(word)] else { return nil }
    self = known
  }

  private static let byCode = Dictionary(
    uniqueKeysWithValues: allCases.map { (code(Array($0.rawValue.utf8)[...]), $0) }
  )

  private static func code(_ word: ArraySlice<UInt8>) -> Int {
    word.reduce(0) { $0 << 8 | Int($1) }
  }
}
