internal import SiteGenerator

/// The command line that makes an engine turn one HTML file into one PDF file.
struct EngineCommand {
  let program: DiskPath
  let arguments: [String]

  /// - Parameters:
  ///   - engine: The engine.
  ///   - input: The HTML file.
  ///   - output: The PDF file, which is not there yet.
  ///   - folder: A private folder for whatever else it wants to keep.
  ///   - detail: What is wanted of the PDF file.
  ///   - isRoot: Whether this process belongs to the superuser.
  init(
    _ engine: FoundEngine,
    input: DiskPath,
    output: DiskPath,
    folder: DiskPath,
    detail: LayoutDetail,
    isRoot: Bool
  ) {
    program = engine.path
    switch engine.family {
    case .chromium:
      arguments =
        Self.chromiumSwitches
        + [
          "--user-data-dir=\(folder.appending("profile"))",
          "--print-to-pdf=\(output)",
        ]
        + (detail == .places ? ["--disable-pdf-tagging"] : [])
        // Chromium refuses to start as root otherwise; nobody else should go without.
        + (isRoot ? ["--no-sandbox"] : [])
        + [Self.address(of: input)]
    case .weasyPrint:
      arguments = [
        "--quiet", "--encoding", "utf-8", "--media-type", "print", "--pdf-variant", "pdf/ua-1",
        "--timeout", "5", input.text, output.text,
      ]
    }
  }

  /// What keeps it quiet, off the network, and the same on every machine.
  ///
  /// https://peter.sh/experiments/chromium-command-line-switches/ explains each of them.
  private static let chromiumSwitches = [
    "--headless",
    "--disable-gpu",
    "--no-pdf-header-footer",
    "--hide-scrollbars",
    "--mute-audio",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-service-autorun",
    "--password-store=basic",
    "--use-mock-keychain",
    "--disable-extensions",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-client-side-phishing-detection",
    "--disable-domain-reliability",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-dev-shm-usage",
    "--disable-features=Translate,MediaRouter,OptimizationHints",
    "--metrics-recording-only",
    // No name leads anywhere, and what has a number instead of a name meets a proxy that is not there.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=127.0.0.1:9",
    // Letters stand where the font says, not where a screen's pixels are.
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--lang=en-GB",
  ]

  /// The address of a file: everything but letters, digits and a few signs is percent-encoded.
  private static func address(of path: DiskPath) -> String {
    var text = "file://"
    for byte in path.text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
