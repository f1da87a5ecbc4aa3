internal import Dates
internal import HTML

extension Machine {
  /// Appends what lies somewhere as its place in the page asks.
  mutating func print(_ place: ValuePlace, _ mode: PrintMode) {
    print(place.value, mode)
  }

  /// Appends a value as its place asks.
  @inline(__always)
  mutating func print(_ value: Value, _ mode: PrintMode) {
    switch value {
    case .text(let text): print(text, mode, isSafeAddress: false)
    case .url(let url): print(url.text, mode, isSafeAddress: true)
    case .html(let fragment):
      if mode == .markup { output.append(contentsOf: fragment.bytes) }
    case .integer(let number): PlainText.append(number, to: &output)
    case .number(let number): PlainText.append(number, to: &output)
    case .boolean(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .date(let date): output.append(contentsOf: date.iso8601.utf8)
    case .none, .list, .record: break
    }
  }

  private mutating func print(_ text: String, _ mode: PrintMode, isSafeAddress: Bool) {
    switch mode {
    case .markup, .text:
      HTMLEscaping.appendText(text, to: &output)
    case .json:
      output.append(contentsOf: text.utf8)
    case .addressStart, .imageStart:
      let address = isSafeAddress || TemplateURL.isSafe(text) ? text : TemplateURL.refused
      AddressEscaping.append(
        address,
        keepsColon: true,
        keepsComma: mode == .addressStart,
        to: &output
      )
    case .addressUnknown, .imageUnknown:
      AddressEscaping.append(
        text,
        keepsColon: false,
        keepsComma: mode == .addressUnknown,
        to: &output
      )
    case .addressRest, .imageRest:
      AddressEscaping.append(text, keepsColon: true, keepsComma: mode == .addressRest, to: &output)
    }
  }
}
