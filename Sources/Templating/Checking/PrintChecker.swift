internal import Diagnostics

/// Checks what is printed, and where.
extension Checker {
  mutating func text(_ run: TextRun) {
    guard isPrinting else {
      if !run.isBlank { reportOutside("text", visible(run)) }
      return
    }
    if let (problem, offset) = place.advance(over: run.bytes), !isLoose {
      let start = min(run.range.lowerBound + offset, run.range.upperBound - 1)
      let (kind, message, help) = problem.wording
      report(kind, message, start..<start + 1, help: help)
    }
    builder.appendText(run.bytes)
  }

  /// The first line of a text that has something to see.
  private func visible(_ run: TextRun) -> Range<Int> {
    let start = source.bytes[run.range].firstIndex { !$0.isTemplateSpace } ?? run.range.lowerBound
    let end =
      source.bytes[start..<run.range.upperBound].firstIndex { $0 == UInt8(ascii: "\n") }
      ?? run.range.upperBound
    return start..<end
  }

  private mutating func reportOutside(_ what: String, _ range: Range<Int>) {
    guard !isLoose else { return }
    report(
      TemplatingDiagnostics.outsideBlock,
      "\(what) outside a block is never printed",
      range,
      help: "move it into a block of the parent template"
    )
  }

  mutating func printed(_ expression: Expression) {
    guard isPrinting else {
      reportOutside(quoted(expression), expression.range)
      return
    }
    if case .conditional(let value, let condition, let otherwise) = expression.kind {
      let branch = ConditionBranch(
        condition: condition,
        body: [.print(value)],
        range: expression.range
      )
      self.condition([branch], otherwise.map { [.print($0)] }, expression.range)
      return
    }
    if printsCall(expression) { return }
    if case .concatenation(let parts) = expression.kind, place.printsPartsAlone {
      for part in parts { printed(part) }
      return
    }
    guard let typed = printable(expression) else {
      place = place.afterPrint
      return
    }
    printed(typed, expression)
  }

  private mutating func printed(_ typed: Typed, _ expression: Expression) {
    let mode: PrintMode
    do throws(PrintRefusal) {
      mode = try place.printMode(for: typed.shape)
    } catch {
      if !isLoose { report(error, expression) }
      place = place.afterPrint
      return
    }
    if let constant = typed.constant {
      var machine = Machine(program: Program(), context: .none, output: [])
      machine.print(constant, mode)
      builder.appendText(machine.output)
    } else {
      builder.appendPrint(operation(typed), mode: mode)
    }
    place = place.afterPrint
  }

  private mutating func report(_ refusal: PrintRefusal, _ expression: Expression) {
    let what = quoted(expression)
    let range = expression.range
    switch refusal {
    case .unsafe(let place, let help):
      report(
        TemplatingDiagnostics.unsafePlace,
        "\(what) is printed into \(place)",
        range,
        help: help
      )
    case .markupRefused(let place):
      report(
        TemplatingDiagnostics.wrongPlace,
        "\(what) is html, and is printed into \(place)",
        range,
        help: "take the tags out with '| striptags'"
      )
    case .jsonOnly:
      report(
        TemplatingDiagnostics.wrongPlace,
        "\(what) is printed into JSON without 'tojson'",
        range,
        help: "write '| tojson' after it"
      )
    case .insideJSONText:
      report(
        TemplatingDiagnostics.wrongPlace,
        "\(what) is printed between quotation marks into JSON",
        range,
        help: "remove the quotation marks and write '| tojson', which puts its own"
      )
    case .address(let message):
      report(
        TemplatingDiagnostics.unsafeAddress,
        message,
        range,
        help: "write the scheme out, or print the whole address as one value"
      )
    }
  }
}

extension PlaceProblem {
  fileprivate var wording: (DiagnosticKind, String, String) {
    switch self {
    case .splitTag:
      (
        TemplatingDiagnostics.placeDiffers, "name goes on after branches inside a tag",
        "put a space before it, or write the whole name in each branch"
      )
    case .openScheme:
      (
        TemplatingDiagnostics.unsafeAddress, "scheme of an address is printed",
        "write the scheme out, or print the whole address as one value"
      )
    case .commentInScript:
      (
        TemplatingDiagnostics.unsafePlace, "'<!--' inside a script",
        "remove it; browsers look for the script's end in another way after it"
      )
    case .tagInText:
      (
        TemplatingDiagnostics.unsafePlace,
        "tag inside an element that holds text only",
        "write '&lt;' for the sign, or leave the tag out"
      )
    case .lateRefresh:
      (
        TemplatingDiagnostics.unsafeAddress, "'http-equiv' after the content that it explains",
        "write http-equiv before content"
      )
    }
  }
}

extension HTMLPlace {
  /// Whether parts of a text may be printed one by one as well as together.
  fileprivate var printsPartsAlone: Bool {
    switch state {
    case .text, .rawText(.plain, _), .value(_, _, .none): true
    default: false
    }
  }
}
