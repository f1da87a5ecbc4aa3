/// A filter of the language.
struct Filter: Sendable {
  let name: String

  /// One line for theme authors.
  let documentation: String
  let parameters: [FilterParameter]

  /// Whether further arguments may follow, for a filter or test that is named by the first.
  var takesMore = false

  /// Whether the subject may be missing.
  var takesMissing = false

  /// Checks a use, and gives what to run.
  let bind: @Sendable (FilterUse) throws(FilterProblem) -> BoundFilter

  init(
    _ name: String,
    _ documentation: String,
    _ parameters: [FilterParameter] = [],
    takesMore: Bool = false,
    takesMissing: Bool = false,
    bind: @escaping @Sendable (FilterUse) throws(FilterProblem) -> BoundFilter
  ) {
    self.name = name
    self.documentation = documentation
    self.parameters = parameters
    self.takesMore = takesMore
    self.takesMissing = takesMissing
    self.bind = bind
  }
}

struct FilterParameter: Sendable {
  let name: String
  var isRequired = false
}

/// A filter that was checked against what it is applied to.
struct BoundFilter: Sendable {
  let shape: Shape

  /// Takes the subject and then one value for each parameter, missing where it was left out.
  let evaluate: @Sendable ([Value]) -> Value
}

/// What is wrong with the use of a filter or a test.
enum FilterProblem: Error {
  /// The subject is not what the filter takes.
  case subject(expected: String)

  /// An argument is not what the filter takes.
  case argument(Int, expected: String)

  /// An argument has the right kind but cannot be used.
  case refused(Int, message: String, help: String?, nearest: String?)

  /// An attribute's name leads nowhere.
  case unknownField(Int, name: String, record: RecordShape)

  /// The first argument names no filter, or no test.
  case unknownFilter(Int, name: String)
  case unknownTest(Int, name: String)

  /// A filter or test named by an argument has its own problem.
  indirect case inner(Int, FilterProblem)
  case arguments(String)
}

/// The use of a filter or a test: what is known of its subject and arguments at load.
struct FilterUse: Sendable {
  /// The shape of the subject; never optional.
  var subject: Shape
  var arguments: [FilterArgument?]
  let surroundings: FilterSurroundings
}

struct FilterArgument: Sendable {
  let shape: Shape

  /// The value, where it is a literal.
  let constant: Value?
}

/// What filters need to know of the site.
struct FilterSurroundings: Sendable {
  let host: TemplateHost
  let shapesGivenAtLoad: [String: RecordShape]
  private let known = KnownFields()

  init(host: TemplateHost, shapesGivenAtLoad: [String: RecordShape]) {
    self.host = host
    self.shapesGivenAtLoad = shapesGivenAtLoad
  }

  /// The fields of a record, also of one that the contexts only name.
  func fields(of record: RecordShape) -> [FieldShape] {
    record.isGivenAtLoad ? shapesGivenAtLoad[record.name]?.fields ?? [] : known.fields(of: record)
  }

  func filter(named name: String) -> Filter? {
    FilterCatalogue.filters[name] ?? host.filters.first { $0.name == name }.map(Filter.init(host:))
  }

  var filterNames: [String] {
    FilterCatalogue.filters.keys.sorted() + ["default", "d"] + host.filters.map(\.name)
  }
}
