internal import FlyingSocks
internal import URI

/// The connections of a preview.
package struct PreviewServer: Sendable {
  private let sockets: ListeningSockets
  private let host: PreviewHost
  private let limits: ServerLimits

  /// Begins to listen; connections wait until `run` accepts them.
  package init(
    on host: PreviewHost,
    port: Int,
    limits: ServerLimits = .standard
  ) throws(PreviewError) {
    sockets = try ListeningSockets.open(host, port: port)
    self.host = host
    self.limits = limits
  }

  package var port: Int { sockets.port }

  /// The address to open in a browser, for a site at `basePath`, which is not encoded.
  package func address(of basePath: String) -> String {
    let port = sockets.port == 80 ? "" : ":\(sockets.port)"
    return "http://\(host.nameInAddress)\(port)\(PercentEncoding.encodePath(basePath))"
  }

  /// Accepts connections and answers requests from `site` until the task is cancelled.
  ///
  /// - Parameter site: What there is to show.
  /// - Throws: `PreviewError.cannotWait` where the operating system lacks what it takes.
  package func run(_ site: LiveSite) async throws(PreviewError) {
    try await run(site, on: SocketPool.make(maxEvents: 64))
  }

  /// Accepts connections by way of a pool that is not prepared yet.
  func run(_ site: LiveSite, on pool: some AsyncSocketPool) async throws(PreviewError) {
    let deadlines = Deadlines(farewell: limits.farewell)
    do {
      try await pool.prepare()
    } catch {
      for descriptor in sockets.descriptors { deadlines.close(descriptor) }
      if case .failed(_, _, let words)? = error as? SocketError { throw .cannotWait(words) }
      throw .cannotWait("\(error)")
    }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await pool.run() }
      group.addTask { await deadlines.watch(every: .milliseconds(250)) }
      for descriptor in sockets.descriptors {
        group.addTask { await accept(on: descriptor, pool, site, deadlines) }
      }
    }
    for descriptor in sockets.descriptors { deadlines.close(descriptor) }
  }

  private func accept(
    on descriptor: Int32,
    _ pool: some AsyncSocketPool,
    _ site: LiveSite,
    _ deadlines: Deadlines
  ) async {
    let listening = Socket(file: .init(rawValue: descriptor))
    guard let socket = try? AsyncSocket(socket: listening, pool: pool) else { return }
    let hosts = host.allowedHosts
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        guard let accepted = try? await socket.accept() else {
          // Too many open files, most likely: what is open now will be closed some time.
          try? await Task.sleep(for: .milliseconds(50))
          continue
        }
        let connection = Connection(socket: accepted.socket, pool: pool)
        let isOneTooMany = deadlines.count >= limits.connections
        deadlines.set(connection.descriptor, within: limits.idle)
        if isOneTooMany {
          deadlines.close(connection.descriptor)
          continue
        }
        group.addTask {
          let task = ConnectionTask(
            connection: connection,
            site: site,
            hosts: hosts,
            limits: limits,
            deadlines: deadlines
          )
          await task.run()
          deadlines.close(connection.descriptor)
        }
      }
    }
  }
}
