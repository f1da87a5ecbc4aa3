/// What one client may ask of a preview.
package struct ServerLimits: Hashable, Sendable {
  /// How long a request may take to come, from its first byte on; and how long nothing may move while
  /// an answer is sent.
  package var request: Duration

  /// How long a connection is kept for the next request.
  package var idle: Duration

  /// How long there is to tell a client that it was too slow, before its connection is cut.
  package var farewell: Duration

  /// How many connections are open at once; one more is closed at once.
  package var connections: Int

  package init(request: Duration, idle: Duration, farewell: Duration, connections: Int) {
    self.request = request
    self.idle = idle
    self.farewell = farewell
    self.connections = connections
  }

  package static let standard = ServerLimits(
    request: .seconds(15),
    idle: .seconds(60),
    farewell: .seconds(2),
    connections: 512
  )
}
