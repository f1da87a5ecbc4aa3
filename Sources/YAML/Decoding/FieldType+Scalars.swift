package import Dates

extension FieldType where Value == String {
  /// Text as it is written.
  package static var text: FieldType {
    FieldType(.text) { node, reader in reader.scalar(node, as: "text")?.text }
  }
}

extension FieldType where Value == String {
  /// One of some words that are known only when the program runs.
  package static func word(of words: [String]) -> FieldType {
    FieldType(.words(words)) { node, reader in
      // What a mistake would say is put together only for one.
      if case .scalar(let scalar) = node, words.contains(scalar.text) { return scalar.text }
      reader.reportNoWord(node, of: words)
      return nil
    }
  }
}

extension FieldType where Value == MarkdownText {
  /// Text in Markdown, with the place of each of its bytes.
  package static var markdown: FieldType {
    FieldType(.markdown) { node, reader in
      guard let scalar = reader.scalar(node, as: "text") else { return nil }
      return MarkdownText(text: scalar.text, places: scalar.offsetMap(in: reader.source))
    }
  }
}

extension FieldType where Value == Int {
  /// A whole number.
  package static var integer: FieldType { integer(in: Int.min...Int.max) }

  /// A whole number between two others.
  package static func integer(in range: ClosedRange<Int>) -> FieldType {
    FieldType(.integer) { node, reader in
      guard let scalar = reader.scalar(node, as: "a whole number") else { return nil }
      guard let number = Int(scalar.text) else {
        reader.report(ValueMistake.notANumber(scalar, "a whole number such as 12", reader))
        return nil
      }
      guard range.contains(number) else {
        reader.report(ValueMistake.outOfRange(scalar, range, reader))
        return nil
      }
      return number
    }
  }
}

extension FieldType where Value == Double {
  /// A number, with or without decimals.
  package static var number: FieldType {
    FieldType(.number) { node, reader in
      guard let scalar = reader.scalar(node, as: "a number") else { return nil }
      let isDigits = scalar.text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
      guard isDigits, let number = Double(scalar.text), number.isFinite else {
        reader.report(ValueMistake.notANumber(scalar, "a number such as 12 or 1.5", reader))
        return nil
      }
      return number
    }
  }
}

extension FieldType where Value == Bool {
  /// `yes` or `no`, or `true` or `false`.
  package static var yesOrNo: FieldType {
    FieldType(.yesOrNo) { node, reader in
      guard let scalar = reader.scalar(node, as: "yes or no") else { return nil }
      switch scalar.text.lowercased() {
      case "yes", "true": return true
      case "no", "false": return false
      default:
        reader.report(ValueMistake.notYesOrNo(scalar, reader))
        return nil
      }
    }
  }
}

extension FieldType where Value == CalendarDate {
  /// A day that exists, as `YYYY-MM-DD`.
  package static var date: FieldType<CalendarDate> {
    FieldType(.date) { node, reader in
      guard let scalar = reader.scalar(node, as: "a date") else { return nil }
      guard let date = CalendarDate(iso8601: scalar.text) else {
        reader.report(DateMistake.diagnostic(scalar, reader))
        return nil
      }
      return date
    }
  }
}

extension FieldType where Value == WebAddress {
  /// An address that starts with `https://` or `http://`.
  package static var address: FieldType {
    FieldType(.address) { node, reader in
      guard let scalar = reader.scalar(node, as: "a web address") else { return nil }
      guard let address = WebAddress(scalar.text) else {
        reader.report(ValueMistake.notAnAddress(scalar, reader))
        return nil
      }
      return address
    }
  }
}

extension FieldType where Value == EmailAddress {
  /// An e-mail address.
  package static var email: FieldType {
    FieldType(.email) { node, reader in
      guard let scalar = reader.scalar(node, as: "an e-mail address") else { return nil }
      guard let address = EmailAddress(scalar.text) else {
        reader.report(ValueMistake.notAnEmail(scalar, reader))
        return nil
      }
      return address
    }
  }
}

extension FieldType
where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
  /// One of the words that an enumeration's raw values are.
  package static func word(_ type: Value.Type = Value.self) -> FieldType {
    FieldType(.words(Value.allCases.map(\.rawValue))) { node, reader in
      if case .scalar(let scalar) = node, let value = Value(rawValue: scalar.text) { return value }
      reader.reportNoWord(node, of: Value.allCases.map(\.rawValue))
      return nil
    }
  }
}

extension ValueReader {
  /// Says that a value is none of the words that it may be.
  fileprivate mutating func reportNoWord(_ node: YAMLNode, of words: [String]) {
    guard let scalar = scalar(node, as: "one of \(words.joined(separator: ", "))") else { return }
    report(ValueMistake.unknownWord(scalar, words, self))
  }
}
