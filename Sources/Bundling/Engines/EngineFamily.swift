/// How a layout engine is spoken to; engines of one family take the same command line.
package enum EngineFamily: Hashable, Sendable {
  /// Chromium, its headless shell, and browsers made from it.
  case chromium

  /// WeasyPrint (https://weasyprint.org), a program of its own that needs no browser.
  case weasyPrint
}
