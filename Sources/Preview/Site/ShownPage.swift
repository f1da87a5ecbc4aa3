internal import SiteGenerator
internal import URI

/// What stands at an address of a site.
enum ShownPage: Hashable, Sendable {
  case file(OutputPath, ServedFile)

  /// Another address of the site, percent-encoded.
  case redirect(to: String)

  /// Nothing; the page that says so, where the site has one.
  case missing(ServedFile?)

  /// What tells this page from another at the same address, for a browser that shows it.
  var version: String {
    switch self {
    case .file(_, let file): String(file.digest.hexadecimal.prefix(16))
    case .redirect(let address): "to " + address
    case .missing(let file): "none " + (file?.digest.hexadecimal.prefix(16) ?? "")
    }
  }
}

extension PreviewSite {
  /// What stands at the path of a request, written as the request has it.
  ///
  /// A path is decoded once and looked up among the outputs; one with `..`, an encoded slash, a
  /// backslash or a control character names no output.
  func page(at path: String) -> ShownPage {
    guard let path = AddressPath.decode(path) else { return missing }
    if path != basePath, path == "/" || path + "/" == basePath { return redirect(to: "") }
    guard path.utf8.starts(with: basePath.utf8) else { return missing }
    let relative = String(decoding: path.utf8.dropFirst(basePath.utf8.count), as: UTF8.self)
    let isFolder = relative.isEmpty || relative.utf8.last == UInt8(ascii: "/")
    guard let output = OutputPath(isFolder ? relative + "index.html" : relative) else {
      return missing
    }
    if let file = files[output] { return .file(output, file) }
    if !isFolder, let index = OutputPath(relative + "/index.html"), files[index] != nil {
      return redirect(to: relative + "/")
    }
    return missing
  }

  private func redirect(to relative: String) -> ShownPage {
    .redirect(to: PercentEncoding.encodePath(basePath + relative))
  }

  private var missing: ShownPage {
    .missing(OutputPath("404.html").flatMap { files[$0] })
  }
}
