internal import SiteGenerator
internal import Synchronization

/// A line on a terminal that says how far a build has come, for work over half a second.
///
/// It is drawn over itself and wiped when the work is done; where there is no terminal, or the work
/// is quick, nothing is ever drawn. Reports may come from several threads at once.
final class ProgressLine: Sendable {
  private let stream: TextStream
  private let drawing: Mutex<Drawing>

  private struct Drawing {
    /// When the next drawing may happen.
    var due: ContinuousClock.Instant
    var isDrawn = false
    var isOver = false
  }

  init(on stream: TextStream, from start: ContinuousClock.Instant) {
    self.stream = stream
    drawing = Mutex(Drawing(due: start.advanced(by: .milliseconds(500))))
  }

  /// Draws the progress if it is time to.
  func report(_ progress: BuildProgress, at now: ContinuousClock.Instant = .now) {
    report(Self.text(progress), at: now)
  }

  /// Draws what is being done if it is time to.
  func report(_ text: String, at now: ContinuousClock.Instant = .now) {
    guard case .terminal = stream.device else { return }
    drawing.withLock { drawing in
      guard !drawing.isOver, now >= drawing.due else { return }
      drawing.due = now.advanced(by: .milliseconds(80))
      drawing.isDrawn = true
      stream.write(Self.wipe + text)
    }
  }

  /// Wipes the line; nothing is drawn from here on.
  func finish() {
    drawing.withLock { drawing in
      if drawing.isDrawn, !drawing.isOver { stream.write(Self.wipe) }
      drawing.isOver = true
    }
  }

  /// Back to the start of the line, and erase it (ECMA-48, EL).
  private static let wipe = "\r\u{1B}[2K"

  /// How far a build has come, in words.
  static func text(_ progress: BuildProgress) -> String {
    guard progress.total > 0 else { return progress.phase.rawValue }
    let completed = Wording.number(progress.completed)
    return "\(progress.phase.rawValue) \(completed) of \(Wording.number(progress.total))"
  }
}
