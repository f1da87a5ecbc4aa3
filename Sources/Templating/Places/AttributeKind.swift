/// What an attribute's value is to a browser.
enum AttributeKind: Hashable, Sendable {
  case plain
  case address

  /// Addresses with widths, between commas.
  case imageList

  /// Code, a style, or something else that has no escaping: nothing may be printed.
  case unsafe(why: String)

  /// Judges an attribute by its name and its element's, both in lower case.
  ///
  /// The lists follow the attributes of the HTML and SVG standards that hold addresses, and the
  /// prudence of Go's html/template with `data-` attributes and unknown ones
  /// (https://pkg.go.dev/html/template).
  static func of(_ attribute: [UInt8], on element: [UInt8], traits: TagTraits) -> AttributeKind {
    // Half of all attributes, whatever their element.
    if attribute.spells("class") || attribute.spells("id") { return .plain }
    if attribute.spells("href") { return .address }
    let name = String(decoding: attribute, as: UTF8.self)
    let tag = String(decoding: element, as: UTF8.self)
    if name.hasPrefix("on") { return .unsafe(why: "the event handler '\(name)'") }
    if name == "content", tag == "meta", traits.isRefresh { return .address }
    if tag == "script", ["type", "language"].contains(name) {
      return .unsafe(why: "the type of a script")
    }
    if ["set", "animate", "animatetransform", "animatemotion"].contains(tag),
      ["to", "from", "by", "values", "attributename"].contains(name)
    {
      return .unsafe(why: "the animation attribute '\(name)'")
    }
    switch name {
    case "style": return .unsafe(why: "a style")
    case "srcdoc", "http-equiv", "sandbox": return .unsafe(why: "the attribute '\(name)'")
    case _ where imageLists.contains(name): return .imageList
    default: return holdsAddress(name) ? .address : .plain
    }
  }

  private static func holdsAddress(_ name: String) -> Bool {
    if addresses.contains(name) { return true }
    guard let bare = bareName(name) else { return false }
    return addresses.contains(bare) || bare.contains("src") || bare.contains("uri")
      || bare.contains("url")
  }

  /// The name of an attribute of the author's own, without its prefix.
  private static func bareName(_ name: String) -> String? {
    if name.hasPrefix("data-") { return String(name.dropFirst(5)) }
    guard let colon = name.firstIndex(of: ":") else { return nil }
    return name.hasPrefix("xmlns:") ? "url" : String(name[name.index(after: colon)...])
  }

  /// The attributes that hold a list of images, on whatever element.
  static let imageLists = ["srcset", "imagesrcset"]

  private static let addresses: Set<String> = [
    "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "href",
    "icon", "longdesc", "manifest", "ping", "poster", "profile", "src", "usemap", "xmlns",
  ]
}

extension [UInt8] {
  /// Whether these are the bytes of a name; most names differ in their length already.
  func spells(_ name: String) -> Bool {
    count == name.utf8.count && elementsEqual(name.utf8)
  }
}
