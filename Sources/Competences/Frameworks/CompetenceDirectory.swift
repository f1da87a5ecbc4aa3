/// The competences of a framework in order, with the ways to find one.
struct CompetenceDirectory: Hashable, Sendable {
  let competences: [Competence]

  /// The slug of each competence, in the same order; a code given twice has one slug.
  let slugs: [CompetenceSlug]
  private let positions: [CompetenceCode: Int]
  private let codes: [String: CompetenceCode]

  init(_ competences: [Competence]) {
    self.competences = competences
    var positions: [CompetenceCode: Int] = [:]
    var distinct: [CompetenceCode] = []
    for (position, competence) in competences.enumerated()
    where positions[competence.code] == nil {
      positions[competence.code] = position
      distinct.append(competence.code)
    }
    let distinctSlugs = CompetenceSlug.slugs(for: distinct)
    let slugOf = Dictionary(uniqueKeysWithValues: zip(distinct, distinctSlugs))
    slugs = competences.compactMap { slugOf[$0.code] }
    codes = Dictionary(uniqueKeysWithValues: zip(distinctSlugs.map(\.text), distinct))
    self.positions = positions
  }

  func position(of code: CompetenceCode) -> Int? { positions[code] }

  func code(withSlug slug: String) -> CompetenceCode? { codes[slug] }

  static func == (left: CompetenceDirectory, right: CompetenceDirectory) -> Bool {
    left.competences == right.competences
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(competences)
  }
}
