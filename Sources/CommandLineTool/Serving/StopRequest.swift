#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Dispatch

/// Ctrl-C, and the politer way of asking a program to end.
enum StopRequest {
  /// Runs `body` until it returns or the process is asked to end; then its task is cancelled.
  ///
  /// A second request ends the process at once.
  ///
  /// - Parameter body: What is to be done.
  /// - Throws: What `body` throws.
  static func untilStopped(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let (requests, request) = AsyncStream<Void>.makeStream()
    // A browser that leaves in the middle of an answer is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        signal(number, SIG_DFL)
        request.yield()
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask(operation: body)
      group.addTask {
        for await _ in requests { return }
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
