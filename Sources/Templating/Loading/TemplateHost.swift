/// The functions and filters that a site adds to the language.
package struct TemplateHost: Sendable {
  /// Called by name: `{{ asset("css/site.css") }}`.
  package let functions: [HostFunction]

  /// Applied with a bar; the value on the left is the first parameter: `{{ href | relative_url }}`.
  package let filters: [HostFunction]

  package init(functions: [HostFunction] = [], filters: [HostFunction] = []) {
    self.functions = functions
    self.filters = filters
  }
}

/// A pure function of the site: the same arguments always give the same result.
///
/// A call whose arguments are all literals is worked out once, when the templates are loaded.
package struct HostFunction: Sendable {
  package let name: String

  /// One line for theme authors.
  package let documentation: String
  package let parameters: [HostParameter]
  package let result: Shape

  /// Judges arguments that are literals (`nil` where one is not) when the templates are loaded.
  package let check: @Sendable ([Value?]) -> HostProblem?

  /// Works out the result; one argument for each parameter, of the parameter's shape.
  package let evaluate: @Sendable ([Value]) -> Value

  package init(
    _ name: String,
    _ documentation: String,
    parameters: [HostParameter],
    result: Shape,
    check: @escaping @Sendable ([Value?]) -> HostProblem? = { _ in nil },
    evaluate: @escaping @Sendable ([Value]) -> Value
  ) {
    self.name = name
    self.documentation = documentation
    self.parameters = parameters
    self.result = result
    self.check = check
    self.evaluate = evaluate
  }
}

/// A parameter of a host function; one with a default may be left out.
package struct HostParameter: Sendable {
  package let name: String
  package let shape: Shape
  package let defaultValue: Value?

  package init(_ name: String, _ shape: Shape, default defaultValue: Value? = nil) {
    self.name = name
    self.shape = shape
    self.defaultValue = defaultValue
  }
}

/// What a host function has against a literal argument.
package struct HostProblem: Sendable {
  /// One phrase without a full stop: `asset 'css/sit.css' does not exist`.
  package let message: String

  /// What to do about it.
  package let help: String?

  /// Which argument is at fault.
  package let argument: Int

  /// A text that would mend the argument, where one is near.
  package let nearest: String?

  package init(
    _ message: String,
    help: String? = nil,
    argument: Int = 0,
    nearest: String? = nil
  ) {
    self.message = message
    self.help = help
    self.argument = argument
    self.nearest = nearest
  }
}
