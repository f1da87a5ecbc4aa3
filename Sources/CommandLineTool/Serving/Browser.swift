#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Dispatch

/// The browser that the desktop opens addresses with.
enum Browser {
  /// Opens an address and does not wait for it to be closed.
  ///
  /// - Parameters:
  ///   - address: What to open.
  ///   - failed: Is called, perhaps later and on another thread, where no browser came up.
  static func open(_ address: String, orElse failed: @escaping @Sendable () -> Void) {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawnp(&process, program, nil, nil, arguments, environ) == 0 else {
      failed()
      return
    }
    let (child, start) = (process, ContinuousClock.now)
    DispatchQueue(label: "attain.browser").async {
      // What it says to a program that asks how it went: 0 when a browser came up.
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0, errno == EINTR {}
      // The program may itself be the browser, and end in whatever way when it is closed.
      if status != 0, start.duration(to: .now) < .seconds(10) { failed() }
    }
  }
}

/// The time of day, for a program that runs past midnight.
enum Clock {
  static var secondsSince1970: Int { time(nil) }
}
