/// The marker that makes a block quote a callout: `[!NOTE]`, alone on its first line.
enum CalloutMarker {
  /// The callout that a line names; case does not matter.
  static func callout(named line: UnsafeBufferPointer<UInt8>) -> Callout? {
    guard line.count >= 6, line[0] == UInt8(ascii: "["), line[1] == UInt8(ascii: "!"),
      line[line.count - 1] == UInt8(ascii: "]")
    else { return nil }
    let word = line[2..<line.count - 1]
    return Callout.allCases.first { callout in
      word.count == callout.rawValue.utf8.count
        && zip(word, callout.rawValue.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}
