/// What one client may ask of a preview.
package struct ServerLimits: Hashable, Sendable {
  /// How long a request may take to come, from its first byte on; and how long nothing may move while
  /// an answer is sent.
  package var request: Duration

  /// How long a connection is kept for the next request.
  package var idle: Duration

  /// How many connections are open at once; one more is closed at once.
  package var connections: Int

  package init(request: Duration, idle: Duration, connections: Int) {
    self.request = request
    self.idle = idle
    self.connections = connections
  }

  package static let standard = ServerLimits(
    request: .seconds(15),
    idle: .seconds(60),
    connections: 512
  )
}
