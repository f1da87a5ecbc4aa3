/// A look at all the sources once a run of builds is over, each of which looked only at the files that
/// the system had reported.
///
/// Not every change is reported: not one through a second name of the file outside the site, nor one
/// through memory that a program shares with the file (https://man7.org/linux/man-pages/man7/inotify.7.html).
/// And what comes and goes again while a build runs is in no report, though it may be in the build.
struct SecondLook: Sendable {
  private let builder: PreviewBuilder
  private let inbox: ChangeInbox

  init(_ builder: PreviewBuilder, _ inbox: ChangeInbox) {
    self.builder = builder
    self.inbox = inbox
  }

  /// Waits, looks, and asks for one more build where the last does not show what is there.
  func task() -> Task<Void, Never> {
    Task(priority: .utility) {
      do {
        try await Task.sleep(for: .seconds(1))
        if await builder.isUpToDate() { return }
        // What is reported meanwhile is no surprise, and ends this.
        try await Task.sleep(for: .milliseconds(200))
        inbox.post(.doubt)
      } catch {
        // Another change came first.
      }
    }
  }
}
