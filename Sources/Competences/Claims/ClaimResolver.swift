private import Diagnostics

/// Finds what a portfolio's claims mean, and words what is wrong with them.
struct ClaimResolver {
  private let resolver: CompetenceResolver
  private let diagnosis: ReferenceDiagnosis
  private let followed: Set<FrameworkReference>

  init(
    portfolio: Portfolio,
    catalogue: FrameworkCatalogue,
    defaultFramework: FrameworkReference?
  ) {
    resolver = CompetenceResolver(
      catalogue: catalogue,
      followed: portfolio.frameworks.map(\.reference),
      defaultFramework: defaultFramework
    )
    diagnosis = ReferenceDiagnosis(catalogue: catalogue, style: .code)
    followed = Set(portfolio.frameworks.map(\.reference))
  }

  func resolve(_ claim: WrittenClaim) -> Result<CompetenceID, ClaimFailure> {
    resolve(
      claim.competence,
      framework: claim.framework,
      at: claim.location,
      frameworkAt: claim.frameworkLocation
    )
  }

  func resolve(_ entry: NotApplicable) -> Result<CompetenceID, ClaimFailure> {
    resolve(
      entry.competence,
      framework: entry.framework,
      at: entry.location,
      frameworkAt: entry.location
    )
  }

  private func resolve(
    _ code: String,
    framework: String?,
    at location: SourceLocation?,
    frameworkAt frameworkLocation: SourceLocation?
  ) -> Result<CompetenceID, ClaimFailure> {
    var reference = CompetenceReference(code, knowing: resolver.catalogue)
    if let framework {
      guard let qualifier = CompetenceReference.Qualifier(framework) else {
        return .failure(
          ClaimFailure(
            diagnosis.diagnostic(
              for: .unknownFramework(framework, nearest: nil),
              of: framework,
              at: frameworkLocation ?? location
            )
          )
        )
      }
      reference = CompetenceReference(qualifier: qualifier, code: reference.code)
    }
    switch resolver.resolve(reference) {
    case .success(let id) where !followed.isEmpty && !followed.contains(id.framework):
      return .failure(
        ClaimFailure(
          diagnosis.diagnostic(for: .notFollowed([id]), of: code, at: frameworkLocation ?? location)
        )
      )
    case .success(let id):
      return .success(id)
    case .failure(let failure):
      return .failure(
        ClaimFailure(diagnosis.diagnostic(for: failure, of: code, at: location))
      )
    }
  }
}
