internal import SiteGenerator

/// Answers requests: a pure function of the request and of what there is to show.
package struct Responder: Sendable {
  private let state: PreviewState
  private let hosts: AllowedHosts

  package init(_ state: PreviewState, hosts: AllowedHosts) {
    self.state = state
    self.hosts = hosts
  }

  /// What is done with a request.
  package enum Answer: Hashable, Sendable {
    case response(PreviewResponse)

    /// The connection becomes a WebSocket of a page that waits for changes.
    case live(PreviewResponse, LivePage)
  }

  package func answer(_ request: PreviewRequest) -> Answer {
    guard let host = request.fields["host"] else {
      return .response(finished(.message(400, "The request names no host."), request))
    }
    guard hosts.allows(host) else {
      let text = "This preview answers to localhost and to the address given with --host, only."
      return .response(finished(.message(421, text), request))
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      let allow = PreviewResponse.Field("Allow", "GET, HEAD")
      return .response(finished(.message(405, "A preview can only be read.", [allow]), request))
    }
    if request.path == LivePage.address { return live(request, host: host) }
    let response =
      request.path == LiveScript.address
      ? file(Array(LiveScript.text.utf8), type: MediaType.script, tag: LiveScript.tag, request)
      : page(request)
    return .response(finished(response, request))
  }

  /// What is said to a request that cannot be read.
  static func response(to refusal: RequestRefusal) -> PreviewResponse {
    let (status, text) =
      switch refusal {
      case .malformed: (400, "The request cannot be understood.")
      case .tooLong: (431, "The head of the request is too long.")
      case .tooSlow: (408, "The request took too long to come.")
      case .otherVersion: (505, "This server speaks HTTP/1.1.")
      }
    return .message(status, text, SafetyFields.all)
  }

  private func live(_ request: PreviewRequest, host: String) -> Answer {
    guard request.method == "GET", request.tokens(of: "upgrade").contains("websocket"),
      request.tokens(of: "connection").contains("upgrade"),
      request.fields["sec-websocket-version"] == "13",
      let key = request.fields["sec-websocket-key"], WebSocketHandshake.isKey(key)
    else {
      let fields: [PreviewResponse.Field] = [
        .init("Upgrade", "websocket"), .init("Sec-WebSocket-Version", "13"),
      ]
      let text = "Pages listen here for changes, by WebSocket."
      return .response(finished(.message(426, text, fields), request))
    }
    guard hosts.allows(origin: request.fields["origin"], for: host) else {
      let text = "Only pages of this preview may listen here."
      return .response(finished(.message(403, text), request))
    }
    let response = PreviewResponse(
      101,
      [
        .init("Upgrade", "websocket"), .init("Connection", "Upgrade"),
        .init("Sec-WebSocket-Accept", WebSocketHandshake.accept(key)),
      ]
    )
    return .live(response, LivePage(query: request.query))
  }

  private func page(_ request: PreviewRequest) -> PreviewResponse {
    guard let site = state.site else {
      return FailurePage.response(state.failure)
    }
    switch site.page(at: request.path) {
    case .file(let path, let file):
      let type = MediaType.ofFile(path)
      guard case .bytes(let bytes) = file.content else { return asset(file, type: type, request) }
      guard path.isPage else {
        return self.file(bytes, type: type, tag: file.digest.hexadecimal, request)
      }
      let version = ShownPage.file(path, file).version
      return self.file(
        LiveScript.injected(into: bytes, version: version),
        type: type,
        tag: file.digest.hexadecimal + "-live",
        request
      )
    case .redirect(let address):
      return .message(302, "See \(address)", [.init("Location", address + request.query)])
    case .missing(let file):
      let version = ShownPage.missing(file).version
      let bytes = LiveScript.injected(into: file?.bytes ?? FailurePage.missing, version: version)
      return PreviewResponse(404, [.init("Content-Type", MediaType.html)], body: .bytes(bytes))
    }
  }

  private func asset(
    _ file: ServedFile,
    type: String,
    _ request: PreviewRequest
  ) -> PreviewResponse {
    guard case .asset(let published) = file.content else { return PreviewResponse(404) }
    let size = published.asset.size
    return ConditionalResponse(tag: file.digest.hexadecimal, type: type, size: size)
      .response(to: request) { .file(published, $0) }
  }

  private func file(
    _ bytes: [UInt8],
    type: String,
    tag: String,
    _ request: PreviewRequest
  ) -> PreviewResponse {
    ConditionalResponse(tag: tag, type: type, size: bytes.count)
      .response(to: request) { .bytes($0 == bytes.indices ? bytes : Array(bytes[$0])) }
  }

  /// The response with what every one has; to `HEAD`, without its body.
  private func finished(
    _ response: PreviewResponse,
    _ request: PreviewRequest
  ) -> PreviewResponse {
    var fields = response.fields + SafetyFields.all
    guard request.method == "HEAD" else {
      return PreviewResponse(response.status, fields, body: response.body)
    }
    if response.status != 304 {
      fields.append(.init("Content-Length", String(response.body.count)))
    }
    return PreviewResponse(response.status, fields)
  }
}
