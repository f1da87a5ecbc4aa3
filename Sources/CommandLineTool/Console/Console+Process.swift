#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Console {
  /// The streams of this process.
  package static func process(_ environment: EnvironmentVariables) -> Console {
    Console(
      output: stream(STDOUT_FILENO, environment),
      errors: stream(STDERR_FILENO, environment)
    )
  }

  private static func stream(
    _ descriptor: Int32,
    _ environment: EnvironmentVariables
  ) -> TextStream {
    TextStream(device: device(descriptor, environment)) { text in
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        // Nobody listens any more: there is no one to tell.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private static func device(
    _ descriptor: Int32,
    _ environment: EnvironmentVariables
  ) -> OutputDevice {
    guard isatty(descriptor) == 1 else { return .file }
    // https://no-color.org: set to anything but nothing.
    let refusesColour = !(environment["NO_COLOR"] ?? "").isEmpty
    let isDumb = environment["TERM"] == "dumb"
    return .terminal(columns: columns(descriptor), isColoured: !refusesColour && !isDumb)
  }

  private static func columns(_ descriptor: Int32) -> Int {
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? min(Int(size.ws_col), 120) : 80
  }
}
