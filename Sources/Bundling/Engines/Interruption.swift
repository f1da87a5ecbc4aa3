internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Does something before this process ends because somebody interrupted it.
///
/// What runs in a process group of its own gets no signal from the terminal, and would go on.
final class Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let sources: [any DispatchSourceSignal]

  /// - Parameter action: What to do; the process ends after it, with the code that shells give it.
  init(_ action: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "attain.interruption")
    sources = Self.signals.map { signal in
      #if canImport(Darwin)
        Darwin.signal(signal, SIG_IGN)
      #endif
      let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
      source.setEventHandler {
        action()
        _exit(128 + signal)
      }
      source.resume()
      return source
    }
  }

  /// Leaves interruptions to the operating system again.
  func cancel() {
    for source in sources { source.cancel() }
    for code in Self.signals { signal(code, SIG_DFL) }
  }
}
