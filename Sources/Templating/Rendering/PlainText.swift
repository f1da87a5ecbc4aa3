internal import Dates
internal import HTML

/// Values as text, without any escaping; numbers look as they do in Python.
enum PlainText {
  static func append(_ value: Value, to output: inout [UInt8]) {
    switch value {
    case .text(let text): output.append(contentsOf: text.utf8)
    case .url(let url): output.append(contentsOf: url.text.utf8)
    case .html(let fragment): output.append(contentsOf: fragment.bytes)
    case .integer(let number): append(number, to: &output)
    case .number(let number): append(number, to: &output)
    case .boolean(let flag): output.append(contentsOf: (flag ? "True" : "False").utf8)
    case .date(let date): output.append(contentsOf: date.iso8601.utf8)
    case .none, .list, .record: break
    }
  }

  static func string(_ value: Value) -> String {
    switch value {
    case .text(let text): return text
    case .url(let url): return url.text
    default:
      var bytes: [UInt8] = []
      append(value, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  static func append(_ number: Int, to output: inout [UInt8]) {
    if (0...9).contains(number) {
      output.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      output.append(contentsOf: String(number).utf8)
    }
  }

  static func append(_ number: Double, to output: inout [UInt8]) {
    output.append(contentsOf: "\(number)".utf8)
  }
}
