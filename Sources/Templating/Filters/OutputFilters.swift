internal import Dates

/// Filters that write values for a purpose.
enum OutputFilters {
  static let all: [Filter] = [
    Filter("tojson", "The value as JSON, safe inside a JSON script.", takesMissing: true) {
      use throws(FilterProblem) in
      let plan = try JSONPlan(for: use.subject, use.surroundings)
      return BoundFilter(shape: .json) { .text(plan.string($0[0])) }
    },
    Filter(
      "date",
      "A date written out by a pattern, such as 'd MMMM yyyy'.",
      [FilterParameter(name: "pattern", isRequired: true)]
    ) { use throws(FilterProblem) in
      guard use.subject == .date else { throw .subject(expected: "date") }
      guard let text = try use.literalText(0) else {
        throw .argument(0, expected: "text between quotation marks")
      }
      guard let pattern = DatePattern(text) else {
        throw .refused(
          0,
          message: "date pattern '\(text)' has letters that mean nothing",
          help: "write d, dd, M, MM, MMM, MMMM, yy, yyyy, EEE or EEEE, and other words in ''",
          nearest: nil
        )
      }
      return BoundFilter(shape: .text) { values in
        guard case .date(let date) = values[0] else { return .none }
        return .text(pattern.string(from: date))
      }
    },
  ]
}
