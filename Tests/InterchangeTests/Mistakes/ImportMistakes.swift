import Interchange

/// What can be wrong with a file to import.
enum ImportMistakes {
  static let all = tables + notJSON + native + packages + matrices

  private static let tables =
    [
      "⟦missing-column›kode⟧,title\nA,B\n",
      "⟦missing-column›⟦missing-column›⟦unknown-column›A⟧,⟦unknown-column›B⟧⟧⟧\n",
      "code,title,⟦unknown-column›guidanse⟧\nA,B,C\n",
      "code,title,⟦unknown-column›Code⟧\nA,B,C\n",
      "code,title,group\n⟦broken-row›A,B⟧\n",
      "code,title\nA,B\nA2,B,⟦broken-row›C⟧\n",
      "code,title\n⟦broken-row›,B⟧\n",
      "code,title\nA,⟦broken-row›\"⟧B\n",
      "code,title\nA,5⟦broken-row›\"⟧ disk\n",
      "code,title\nA,\"B\"⟦broken-row› C⟧\n",
      "code;title;minimumEvidence\nA;B;⟦broken-row›two⟧\n",
      "code,title,group,groupCode\nA,B,G > H,⟦broken-row›G⟧\n",
      "code,title,group\nA,B,G\nC,D,H\nE,F,⟦scattered-group›G⟧\n",
      "code,title\nA,B\n⟦duplicate-competence›A⟧,C\n",
      """
      code,title,⟦unknown-column›titel⟧
      ⟦broken-row›A⟧
      ⟦broken-row›,B,C⟧
      D,E,F,⟦broken-row›G⟧
      """,
    ].map { ImportMistake(.csv, $0) } + [
      ImportMistake(
        .csv,
        "⟦import-missing-identity›⟧⟦import-missing-identity›⟧⟦import-missing-identity›⟧code,title\nA,B\n",
        identity: FrameworkIdentity()
      )
    ]

  private static let notJSON = [
    #"{"a": 1,⟦invalid-json›}⟧"#,
    #"{"a" ⟦invalid-json›1⟧}"#,
    "[1 ⟦invalid-json›2⟧]",
    #"{"a": ⟦invalid-json›⟧"#,
    "{} ⟦invalid-json›x⟧",
    #"{"a": ⟦invalid-json›"⟧b}"#,
    #"["⟦invalid-json›\x⟧"]"#,
    #"["⟦invalid-json›\ud800⟧"]"#,
    "[0⟦invalid-json›1⟧]",
    "[1.⟦invalid-json›]⟧",
    "[⟦invalid-json›N⟧aN]",
    #"{"a": 1, ⟦invalid-json›"a"⟧: 2}"#,
    "[\"a⟦invalid-json›\n⟧\"]",
  ].map { ImportMistake(.json, $0) }

  private static let native = [
    "⟦import-wrong-value›[]⟧",
    #"{"groups": ⟦import-wrong-value›1⟧}"#,
    #"⟦empty-framework›⟧{"groups": []}"#,
    "⟦import-missing-value›{⟧}",
    #"{⟦import-unknown-key›"titel"⟧: "T", "groups": [{"title": "G", "competences": ["#
      + #"{"code": "A", "title": "Ask", ⟦import-unknown-key›"wobble"⟧: 1}]}]}"#,
    """
    {"standing": ⟦import-wrong-value›"verifed"⟧, "validFrom": ⟦import-wrong-value›"2024-02-30"⟧,
     "groups": [
       ⟦import-missing-value›{⟧"competences": []},
       {"title": "G", "competences": [
         {"code": "A", "title": "Ask", "minimumEvidence": ⟦import-wrong-value›"some"⟧},
         ⟦import-missing-value›{⟧"title": "Answer"},
         ⟦import-missing-value›{⟧"code": "C", "title": " "}]}],
     "crosswalks": [
       {"from": ⟦import-wrong-value›"acs"⟧, "map": []},
       {"from": "acs@1", "map": [
         ⟦import-missing-value›{⟧"old": [⟦import-wrong-value›1⟧]},
         {"change": ⟦import-wrong-value›"resame"⟧}]}]}
    """,
  ].map { ImportMistake(.json, $0) }

  private static let packages = [
    // Associations that lead nowhere, in a circle, to two places or are not there.
    package(associations: [(#"⟦dangling-association›"gone"⟧"#, #""a""#), (#""a""#, #""doc""#)]),
    package(associations: [(#""a""#, #"⟦dangling-association›"docs"⟧"#), (#""a""#, #""doc""#)]),
    package(associations: [(#"⟦association-circle›"a"⟧"#, #""a""#)]),
    package(item(#"⟦unattached-item›"a"⟧"#), associations: []),
    package(
      item(#""a""#),
      item(#""g""#, code: "G"),
      item(#""h""#, code: "H"),
      associations: [
        (#""a""#, #""g""#), (#"⟦several-parents›"a"⟧"#, #""h""#), (#""g""#, #""doc""#),
        (#""h""#, #""doc""#),
      ]
    ),
    // Items that are not to be told apart, or have no name.
    package(
      item(#""a""#),
      item(#"⟦duplicate-identifier›"a"⟧"#, code: "B"),
      associations: [(#""a""#, #""doc""#)]
    ),
    package(
      item(#"⟦item-without-code›"a"⟧"#, code: nil),
      associations: [(#""a""#, #""doc""#)]
    ),
    package(item(#""a""#).replacing("full", with: "half"), associations: [(#""a""#, #""doc""#)])
      .replacing("[{\"identifier\"", with: "[⟦import-missing-value›{⟧\"identifier\"")
      .replacing(
        "\"originNodeURI\": {\"identifier\": \"a\"}",
        with: "\"originNodeURI\": ⟦import-missing-value›{⟧}"
      ),
    "⟦import-missing-value›{⟧}",
  ].map { ImportMistake(.caseNetwork, $0) }

  private static func item(_ identifier: String, code: String? = "A") -> String {
    let code = code.map { #""humanCodingScheme": "\#($0)", "# } ?? ""
    return #"{"identifier": \#(identifier), \#(code)"fullStatement": "Say"}"#
  }

  private static func package(
    _ items: String...,
    associations: [(origin: String, destination: String)]
  ) -> String {
    let items = items.isEmpty ? [item(#""a""#)] : items
    let list = associations.map { origin, destination in
      """
        {"associationType": "isChildOf",
         "originNodeURI": {"identifier": \(origin)},
         "destinationNodeURI": {"identifier": \(destination)}}
      """
    }
    return """
      {"CFDocument": {"identifier": "doc", "title": "T"},
       "CFItems": [\(items.joined(separator: ",\n  "))],
       "CFAssociations": [
      \(list.joined(separator: ",\n"))]}
      """
  }

  private static let matrices =
    [
      #""standardid": ⟦dangling-association›3⟧"#,
      #""standardid": 1, "parentelementid": ⟦dangling-association›"9.9"⟧"#,
      #""standardid": 1, "elementid": ⟦duplicate-identifier›"1.1"⟧"#,
      #""standardid": ⟦import-wrong-value›true⟧"#,
    ].map { element in
      ImportMistake(
        .matrix,
        """
        {"framework": {"name": "F",
          "standards": [{"shortname": "S", "name": "Standard", "standardid": 1}],
          "standardelements": [
            {"shortname": "B", "name": "Beta", "standardid": "1", "elementid": "1.1"},
            {"shortname": "A", "name": "Alpha", \(element)}]}}
        """
      )
    } + [
      ImportMistake(
        .matrix,
        """
        {"framework": {"name": "F", "standards": [{"shortname": "S", "name": "Standard",
          "standardelement": [
            {"shortname": ⟦dangling-association›"A"⟧, "name": "Alpha", "parent": true}]}]}}
        """
      ),
      ImportMistake(.matrix, #"⟦import-missing-value›{⟧"frameworks": 1}"#),
    ]
}
