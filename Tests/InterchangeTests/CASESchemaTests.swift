import Competences
import Diagnostics
import Interchange
import Testing

/// The property names are those of the standard's JSON schema
/// (https://purl.imsglobal.org/spec/case/v1p1/schema/json/case_v1p1_cfpackage-jsonschema1.json), which
/// allows no others outside `extensions`.
@Suite("An exported CASE package")
struct CASESchemaTests {
  private static let document: Set<String> = [
    "identifier", "uri", "frameworkType", "caseVersion", "creator", "title", "lastChangeDateTime",
    "officialSourceURL", "publisher", "description", "subject", "subjectURI", "language", "version",
    "adoptionStatus", "statusStartDate", "statusEndDate", "licenseURI", "notes", "extensions",
  ]
  private static let item: Set<String> = [
    "identifier", "fullStatement", "alternativeLabel", "CFItemType", "uri", "humanCodingScheme",
    "listEnumeration", "abbreviatedStatement", "conceptKeywords", "conceptKeywordsURI", "notes",
    "subject", "subjectURI", "language", "educationLevel", "CFItemTypeURI", "licenseURI",
    "statusStartDate", "statusEndDate", "lastChangeDateTime", "extensions",
  ]
  private static let association: Set<String> = [
    "identifier", "associationType", "sequenceNumber", "uri", "originNodeURI", "destinationNodeURI",
    "CFAssociationGroupingURI", "lastChangeDateTime", "notes", "extensions",
  ]

  @Test(
    "holds what the standard requires and nothing that it does not know",
    arguments: 0..<UInt64(20)
  )
  func shape(seed: UInt64) throws {
    let root = try package(seed)
    #expect(Set(root.keys) == ["CFDocument", "CFItems", "CFAssociations"])
    let document = members(root["CFDocument"])
    #expect(Set(document.keys).isSubset(of: Self.document))
    #expect(
      Set(document.keys).isSuperset(
        of: ["identifier", "uri", "creator", "title", "lastChangeDateTime"]
      )
    )
    for item in items(root["CFItems"]) {
      #expect(Set(item.keys).isSubset(of: Self.item))
      #expect(
        Set(item.keys).isSuperset(
          of: ["identifier", "fullStatement", "uri", "lastChangeDateTime"]
        )
      )
    }
    for association in items(root["CFAssociations"]) {
      #expect(Set(association.keys).isSubset(of: Self.association))
      for end in ["originNodeURI", "destinationNodeURI"] {
        #expect(Set(members(association[end]).keys) == ["title", "identifier", "uri"])
      }
      let type = association["associationType"]?.value
      #expect(["isChildOf", "exactMatchOf", "replacedBy"].map(JSONValue.string).contains(type))
    }
  }

  @Test(
    "gives every item, association and document an identifier of its own",
    arguments: 0..<UInt64(20)
  )
  func identifiers(seed: UInt64) throws {
    let root = try package(seed)
    let all = [members(root["CFDocument"])] + items(root["CFItems"]) + items(root["CFAssociations"])
    let identifiers = all.compactMap { record -> String? in
      guard case .string(let text)? = record["identifier"]?.value else { return nil }
      return text
    }
    #expect(identifiers.count == all.count)
    #expect(Set(identifiers).count == identifiers.count)
    let version5 = /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    #expect(try identifiers.allSatisfy { try version5.wholeMatch(in: $0) != nil })
  }

  private func package(_ seed: UInt64) throws -> [String: JSONNode] {
    let bytes = FrameworkExport.write(RandomFramework.make(seed: seed), as: .caseNetwork).bytes
    return members(try JSONParser.parse(SourceText(path: "x.json", bytes: bytes)).get())
  }

  private func members(_ node: JSONNode?) -> [String: JSONNode] {
    guard case .object(let members)? = node?.value else { return [:] }
    return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
  }

  private func items(_ node: JSONNode?) -> [[String: JSONNode]] {
    guard case .array(let items)? = node?.value else { return [] }
    return items.map { members($0) }
  }
}
