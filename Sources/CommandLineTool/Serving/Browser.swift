#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The browser that the desktop opens addresses with.
enum Browser {
  /// Opens an address; false where there is nothing to open it with.
  static func open(_ address: String) -> Bool {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawnp(&process, program, nil, nil, arguments, environ) == 0 else { return false }
    // What it says to a program that asks how it went: 0 when a browser came up.
    var status: Int32 = 0
    let child = process
    return waitpid(child, &status, WNOHANG) != child || status == 0
  }
}

/// The time of day, for a program that runs past midnight.
enum Clock {
  static var secondsSince1970: Int { time(nil) }
}
