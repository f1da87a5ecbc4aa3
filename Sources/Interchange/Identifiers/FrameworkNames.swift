import Competences

/// The identifiers of a framework's parts in formats that want globally unique ones.
///
/// A competence is named by framework, edition and code, so that its identifier survives another
/// wording and another heading.
struct FrameworkNames {
  private let framework: FrameworkReference
  private var taken: Set<UUIDv5> = []

  init(_ framework: FrameworkReference) {
    self.framework = framework
  }

  var document: UUIDv5 { UUIDv5(namespace: .frameworks, name: framework.description) }

  static func competence(_ id: CompetenceID) -> UUIDv5 {
    UUIDv5(namespace: .frameworks, name: id.description)
  }

  /// The identifier of a group from the titles of the headings down to it; the second of two with
  /// the same headings has a number in its name.
  mutating func group(_ path: [String]) -> UUIDv5 {
    let name = "\(framework)//" + path.joined(separator: "\n")
    var id = UUIDv5(namespace: .frameworks, name: name)
    var number = 2
    while !taken.insert(id).inserted {
      id = UUIDv5(namespace: .frameworks, name: "\(name)\n\n\(number)")
      number += 1
    }
    return id
  }

  static func association(_ type: String, from origin: UUIDv5, to destination: UUIDv5) -> UUIDv5 {
    UUIDv5(namespace: .frameworks, name: "\(type) \(origin) \(destination)")
  }
}
