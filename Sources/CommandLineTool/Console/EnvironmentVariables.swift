#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The variables of the environment that a command may look at.
package struct EnvironmentVariables: Sendable {
  private let value: @Sendable (String) -> String?

  package init(_ value: @escaping @Sendable (String) -> String?) {
    self.value = value
  }

  package subscript(name: String) -> String? { value(name) }

  /// The variables of this process.
  package static var process: EnvironmentVariables {
    EnvironmentVariables { name in getenv(name).map { String(cString: $0) } }
  }
}
