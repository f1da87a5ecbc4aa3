internal import Interchange
internal import SiteGenerator

/// An object of a bundle's record, and where it stands there.
struct ManifestValue {
  private let members: [String: JSONNode]
  private let place: String

  init(_ node: JSONNode, at place: String) {
    self.place = place
    guard case .object(let members) = node.value else {
      self.members = [:]
      return
    }
    self.members = Dictionary(
      members.map { ($0.key, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func has(_ key: String) -> Bool { members[key] != nil }

  func value(_ key: String) throws(ManifestMistake) -> ManifestValue {
    guard let node = members[key], case .object = node.value else { throw mistake(key) }
    return ManifestValue(node, at: path(key))
  }

  func text(_ key: String) throws(ManifestMistake) -> String {
    guard case .string(let text)? = members[key]?.value else { throw mistake(key) }
    return text
  }

  func textIfThere(_ key: String) throws(ManifestMistake) -> String? {
    try has(key) ? text(key) : nil
  }

  func number(_ key: String) throws(ManifestMistake) -> Int {
    guard case .number(let digits)? = members[key]?.value, let number = Int(digits), number >= 0
    else { throw mistake(key) }
    return number
  }

  func numberIfThere(_ key: String) throws(ManifestMistake) -> Int? {
    try has(key) ? number(key) : nil
  }

  func digest(_ key: String) throws(ManifestMistake) -> Digest {
    guard let digest = try Digest(hexadecimal: text(key).utf8) else { throw mistake(key) }
    return digest
  }

  func span() throws(ManifestMistake) -> BundleManifest.Span? {
    guard has("firstPage") || has("pages") else { return nil }
    return BundleManifest.Span(firstPage: try number("firstPage"), pages: try number("pages"))
  }

  func list<Element>(
    _ key: String,
    _ element: (ManifestValue) throws(ManifestMistake) -> Element
  ) throws(ManifestMistake) -> [Element] {
    guard case .array(let nodes)? = members[key]?.value else { throw mistake(key) }
    var elements: [Element] = []
    for (index, node) in nodes.enumerated() {
      elements.append(try element(ManifestValue(node, at: "\(path(key))[\(index)]")))
    }
    return elements
  }

  private func path(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

  private func mistake(_ key: String) -> ManifestMistake { .malformed(path(key)) }
}
