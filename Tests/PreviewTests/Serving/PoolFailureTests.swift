import FlyingSocks
import SiteTestSupport
import Testing

@testable import Preview

@Suite("A preview that cannot wait for connections")
struct PoolFailureTests {
  /// What the operating system refuses.
  private struct BrokenPool: AsyncSocketPool {
    func prepare() async throws {
      throw SocketError.failed(type: "epoll", errno: 24, message: "Too many open files")
    }

    func run() async throws {}

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {}
  }

  @Test("ends and says why, and lets go of its port")
  func prepare() async throws {
    let server = try PreviewServer(on: .loopback, port: 0)
    do throws(PreviewError) {
      try await server.run(LiveSite(), on: BrokenPool())
      Issue.record("it runs")
    } catch {
      #expect(error == .cannotWait("Too many open files"))
      #expect(error.message == "the preview cannot wait for browsers: Too many open files")
      #expect(error.help.contains("ulimit -n"))
    }
    #expect(throws: RawClient.Failure.cannotConnect) { try RawClient(port: server.port) }
  }
}
