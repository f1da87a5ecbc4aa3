internal import Dispatch
package import SiteGenerator

/// Watches the sources of a site on a thread of its own until it is let go.
package final class SiteWatcher: Sendable {
  private let stop = StopSignal()

  /// Begins to watch: what changes from now on comes to the inbox.
  ///
  /// - Parameters:
  ///   - site: the folder that holds `Content` and `Themes`; it may go and come back.
  ///   - polls: whether to look at the files again and again instead of asking the system.
  ///   - inbox: takes the changes, each run of them once it has come to rest.
  ///   - note: is told, once, in a sentence without a full stop, why the system cannot be asked.
  package init(
    _ site: DiskPath,
    polls: Bool,
    inbox: ChangeInbox,
    note: @escaping @Sendable (String) -> Void
  ) {
    let source = polls ? PollingSource(site) : Self.source(site, note)
    let stop = stop
    DispatchQueue(label: "attain.watcher", qos: .userInitiated).async {
      Self.run(source, site, inbox, stop, note)
    }
  }

  deinit {
    stop.stop()
  }

  private static func source(
    _ site: DiskPath,
    _ note: @Sendable (String) -> Void
  ) -> any ChangeSource {
    #if canImport(Glibc) || canImport(Musl)
      do throws(WatchFailure) {
        return try InotifySource(site)
      } catch {
        note(error.words)
      }
    #endif
    return PollingSource(site)
  }

  private static func run(
    _ first: any ChangeSource,
    _ site: DiskPath,
    _ inbox: ChangeInbox,
    _ stop: StopSignal,
    _ note: @Sendable (String) -> Void
  ) {
    var source = first
    var pending = SourceChange()
    var debounce = Debounce()
    while stop.wait(for: nil, upTo: .zero) != .stop {
      do throws(WatchFailure) {
        let wait = debounce.due.map { ContinuousClock.now.duration(to: $0) } ?? .seconds(60)
        let change = try source.changes(upTo: max(wait, .zero), until: stop)
        pending.add(change)
        if !change.isEmpty { debounce.note(max(change.count, 1), at: .now) }
      } catch {
        note(error.words)
        source = PollingSource(site)
        pending.add(.unknown)
        debounce.note(1, at: .now)
      }
      if let due = debounce.due, due <= .now {
        if !pending.isEmpty { inbox.post(pending) }
        pending = SourceChange()
        debounce = Debounce()
      }
    }
  }
}
