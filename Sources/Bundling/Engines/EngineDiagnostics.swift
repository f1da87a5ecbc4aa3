package import Diagnostics

/// The kinds of diagnostic that finding and running a layout engine raises.
package enum EngineDiagnostics {
  package static let engineNotFound = DiagnosticKind(
    "engine-not-found",
    .error,
    """
    A PDF is laid out by another program, and the one that is wanted is not installed: Chromium's \
    headless shell, Chromium, Chrome, Edge or WeasyPrint. On Debian 'apt install \
    chromium-headless-shell' brings the smallest that does it well; on other systems any installed \
    Chrome, Chromium or Edge will do. Without any of them 'attain bundle' still writes one HTML file, \
    which every browser can print.
    """
  )

  package static let engineFailed = DiagnosticKind(
    "engine-failed",
    .error,
    """
    The program that lays out the pages could not be started, or stopped before it had done so. The \
    bundle that was there before is still there. What the program said is part of the message. Run the \
    command again; if it stays, update that program, or choose another with --engine.
    """
  )

  package static let engineTooSlow = DiagnosticKind(
    "engine-too-slow",
    .error,
    """
    The program that lays out the pages was still at work at the time limit, and was ended with all \
    that it had started. The bundle that was there before is still there. On a slow or busy machine \
    give it more time with --engine-timeout; very large pictures also cost much time.
    """
  )

  package static let engineWroteNothing = DiagnosticKind(
    "engine-wrote-nothing",
    .error,
    """
    The program that lays out the pages ended as if all were well, but what it wrote is no whole PDF \
    file, or it wrote nothing at all. The bundle that was there before is still there. Is the program \
    that --engine names really a browser or WeasyPrint? A browser that was installed as a snap cannot \
    see the folder for temporary files: install it another way, or let TMPDIR name a folder in your \
    home folder whose name has no dot in front.
    """
  )

  package static let noTemporaryFolder = DiagnosticKind(
    "no-temporary-folder",
    .error,
    """
    The program that lays out the pages gets its file in a folder of its own, within the one that \
    TMPDIR names, or /tmp. That folder could not be used, or its disk is full. Make room there, or let \
    TMPDIR name another folder.
    """
  )

  package static let all: [DiagnosticKind] = [
    engineNotFound, engineFailed, engineTooSlow, engineWroteNothing, noTemporaryFolder,
  ]
}
