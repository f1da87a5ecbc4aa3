/// Why a reference names no competence.
package enum ReferenceFailure: Error, Hashable, Sendable {
  /// Nothing stands where a code should.
  case empty

  /// The site has no framework of that name or no such edition.
  case unknownFramework(String, nearest: FrameworkReference?)

  /// The framework has several editions, and nothing says which is meant.
  case editionNeeded(FrameworkID, editions: [FrameworkReference])

  /// The reference names no framework, and nothing says where to look.
  case noFramework

  /// No framework that was looked in has the code.
  case unknownCode(String, lookedIn: [FrameworkReference], nearest: CompetenceID?)

  /// Several frameworks that were looked in have the code.
  case ambiguous([CompetenceID])

  /// The code belongs to another edition of a framework that was looked in.
  case otherEdition(CompetenceID, wanted: FrameworkReference, answer: CrosswalkAnswer?)

  /// The code belongs to frameworks that the portfolio does not follow.
  case notFollowed([CompetenceID])
}
