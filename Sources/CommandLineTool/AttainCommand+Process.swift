internal import CAllocator

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
    attain_give_large_blocks_back()
    let environment = EnvironmentVariables.process
    let context = CommandContext(
      console: .process(environment),
      environment: environment,
      secondsSince1970: time(nil),
      processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      pipeline: .complete,
      programPath: programPath
    )
    let command = AttainCommand(in: context)
    exit(await command.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// The file of this program; a name without a folder was found by the shell and says nothing.
  private static var programPath: String? {
    if let path = realpath("/proc/self/exe", nil) {
      defer { free(path) }
      return String(cString: path)
    }
    return CommandLine.arguments.first.flatMap { $0.contains("/") ? $0 : nil }
  }
}
