#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension AttainCommand {
  /// Runs the command line of this process and ends it.
  package static func runProcess() async -> Never {
    let environment = EnvironmentVariables.process
    let context = CommandContext(
      console: .process(environment),
      environment: environment,
      secondsSince1970: time(nil),
      processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      pipeline: .complete
    )
    let command = AttainCommand(in: context)
    exit(await command.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
