internal import Diagnostics
internal import SiteGenerator

/// Puts the files that a style sheet names into it: fonts and pictures of the theme.
struct StyleAddresses {
  private let source: SourceText
  private let sources: PortfolioSources
  private let files: FileBytes
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, sources: PortfolioSources, files: FileBytes) {
    self.source = source
    self.sources = sources
    self.files = files
  }

  /// The style sheet with the bytes of each file in the place of its name.
  mutating func embedded() -> [UInt8] {
    let bytes = source.bytes
    let mark = Array("url(".utf8)
    var output: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset...].starts(with: mark),
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: ")"))
      else {
        output.append(bytes[offset])
        offset += 1
        continue
      }
      let range = offset + mark.count..<end
      let written = String(decoding: bytes[range], as: UTF8.self)
      let address = String(written.filter { !"\"' \t\n".contains($0) })
      output += mark
      output += Array((dataAddress(of: address, at: range) ?? written).utf8)
      output.append(UInt8(ascii: ")"))
      offset = end + 1
    }
    return output
  }

  private mutating func dataAddress(of address: String, at range: Range<Int>) -> String? {
    if address.hasPrefix("data:") || address.hasPrefix("#") { return nil }
    let sheet = SourcePath("assets/" + BundleStyles.name)
    let path = RelativePath.resolve(address, from: sheet)?.text ?? ""
    let name = path.hasPrefix("assets/") ? String(path.dropFirst("assets/".count)) : path
    guard let file = sources.themeAsset(name), let bytes = files.bytes(of: file) else {
      diagnostics.append(
        Diagnostic(
          BundlingDiagnostics.styleFile,
          "file '\(address)' of the style sheet is not there",
          at: source.location(range),
          help: "put it into the theme's assets and name it from the style sheet's own folder"
        )
      )
      return nil
    }
    return "\"data:\(PictureAddresses.mediaType(of: name));base64,\(Base64.encode(bytes))\""
  }
}
