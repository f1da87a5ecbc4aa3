import Preview
import Testing

/// Runs a server for as long as the body takes.
func serving(
  _ site: PreviewSite = SampleSite.site(),
  limits: ServerLimits = .standard,
  _ body: @Sendable (Int, LiveSite) async throws -> Void
) async throws {
  let server = try PreviewServer(on: .loopback, port: 0, limits: limits)
  let live = LiveSite(PreviewState(site: site))
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await server.run(live) }
    try await body(server.port, live)
    group.cancelAll()
  }
}
