internal import FlyingSocks
internal import SiteGenerator

/// What happens on one connection, from its first request to its end.
struct ConnectionTask<Pool: AsyncSocketPool>: Sendable {
  let connection: Connection<Pool>
  let site: LiveSite
  let hosts: AllowedHosts
  let limits: ServerLimits
  let deadlines: Deadlines

  func run() async {
    var received: [UInt8] = []
    while let request = await nextRequest(&received) {
      let answer: Responder.Answer
      switch request {
      case .success(let request): answer = Responder(site.state, hosts: hosts).answer(request)
      case .failure(let refused):
        _ = await send(Responder.response(to: refused.reason), keepsConnection: false)
        return
      }
      switch answer {
      case .response(let response):
        let keeps = (try? request.get().keepsConnection) ?? false
        guard await send(response, keepsConnection: keeps), keeps else { return }
      case .live(let response, let page):
        deadlines.set(connection.descriptor, within: nil)
        let head = ResponseHead.bytes(of: response, keepsConnection: true)
        guard await connection.write(head) else { return }
        return await LiveConnection(
          connection: connection,
          messages: site.listen(page),
          limits: limits,
          deadlines: deadlines
        ).run(received)
      }
    }
  }

  private struct Refused: Error {
    let reason: RequestRefusal
  }

  /// The next request, from bytes that came already or still come; `nil` when the client is gone.
  private func nextRequest(_ received: inout [UInt8]) async -> Result<PreviewRequest, Refused>? {
    // Bytes that are there already belong to a request that has begun.
    var hasBegun = !received.isEmpty
    deadlines.set(connection.descriptor, within: hasBegun ? limits.request : limits.idle)
    while true {
      switch RequestParser.parse(received) {
      case .request(let request, let length):
        received.removeFirst(length)
        deadlines.set(connection.descriptor, within: limits.request)
        return .success(request)
      case .refused(let reason):
        return .failure(Refused(reason: reason))
      case .unfinished:
        guard let bytes = await connection.read() else {
          let isLate = hasBegun && deadlines.isLate(connection.descriptor)
          return isLate ? .failure(Refused(reason: .tooSlow)) : nil
        }
        received += bytes
        if !hasBegun {
          hasBegun = true
          deadlines.set(connection.descriptor, within: limits.request)
        }
      }
    }
  }

  private func send(_ response: PreviewResponse, keepsConnection: Bool) async -> Bool {
    switch response.body {
    case .none, .bytes:
      var bytes = ResponseHead.bytes(of: response, keepsConnection: keepsConnection)
      if case .bytes(let body) = response.body { bytes += body }
      return await sendInPieces(bytes)
    case .file(let asset, let range):
      guard let file = ServedAsset(asset) else {
        let text = "The file is gone, or cannot be read any more."
        return await send(
          .message(404, text, SafetyFields.all),
          keepsConnection: keepsConnection
        )
      }
      guard file.isAsPublished else {
        let response = response.whole(asset, size: file.size)
        return await send(response, of: file, 0..<file.size, keepsConnection: keepsConnection)
      }
      return await send(response, of: file, range, keepsConnection: keepsConnection)
    }
  }

  /// Sends a part of a file.
  private func send(
    _ response: PreviewResponse,
    of file: ServedAsset,
    _ range: Range<Int>,
    keepsConnection: Bool
  ) async -> Bool {
    let head = ResponseHead.bytes(of: response, keepsConnection: keepsConnection)
    guard await connection.write(head) else { return false }
    var start = range.lowerBound
    while start < range.upperBound {
      deadlines.set(connection.descriptor, within: limits.request)
      let end = min(start + 256 << 10, range.upperBound)
      // A file that got shorter meanwhile: all that can be done is to break off.
      guard let bytes = file.bytes(start..<end), await connection.write(bytes) else {
        return false
      }
      start = end
    }
    return true
  }

  private func sendInPieces(_ bytes: [UInt8]) async -> Bool {
    let piece = 256 << 10
    if bytes.count <= piece { return await connection.write(bytes) }
    var start = 0
    while start < bytes.count {
      deadlines.set(connection.descriptor, within: limits.request)
      let end = min(start + piece, bytes.count)
      guard await connection.write(Array(bytes[start..<end])) else { return false }
      start = end
    }
    return true
  }
}
