package import SiteGenerator
internal import Synchronization

/// What a preview shows now, and the pages in browsers that wait for it to change.
package final class LiveSite: Sendable {
  private let held: Mutex<Held>

  private struct Held {
    var state: PreviewState
    var listeners: [Int: Listener] = [:]
    var next = 0
  }

  private struct Listener {
    var page: LivePage
    let messages: AsyncStream<LiveMessage>.Continuation
  }

  package init(_ state: PreviewState = PreviewState()) {
    held = Mutex(Held(state: state))
  }

  package var state: PreviewState { held.withLock(\.state) }

  /// How many pages are waiting.
  package var listenerCount: Int { held.withLock(\.listeners.count) }

  /// Shows another state and tells each page what that means for it.
  ///
  /// - Parameters:
  ///   - state: What is shown from now on.
  ///   - changes: What of its outputs differs from those that were shown, where that is known.
  /// - Returns: How many pages reload.
  @discardableResult
  package func show(_ state: PreviewState, _ changes: OutputChanges? = nil) -> Int {
    held.withLock { held in
      let update = LiveUpdate(from: held.state, to: state, changes)
      held.state = state
      var reloads = 0
      for (number, listener) in held.listeners {
        let (message, page) = update.message(for: listener.page)
        held.listeners[number]?.page = page
        if let message {
          if message.action != .keep { reloads += 1 }
          listener.messages.yield(message)
        }
      }
      return reloads
    }
  }

  /// Takes in a page, which is told at once how things are; it leaves when the stream is let go.
  package func listen(_ page: LivePage) -> AsyncStream<LiveMessage> {
    AsyncStream(bufferingPolicy: .bufferingNewest(16)) { messages in
      let number = held.withLock { held in
        if let greeting = LiveUpdate.greeting(for: page, in: held.state) {
          messages.yield(greeting)
        }
        held.next += 1
        held.listeners[held.next] = Listener(page: page, messages: messages)
        return held.next
      }
      messages.onTermination = { [weak self] _ in
        self?.held.withLock { $0.listeners[number] = nil }
      }
    }
  }
}
