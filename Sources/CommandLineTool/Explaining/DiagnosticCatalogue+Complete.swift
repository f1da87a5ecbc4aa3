internal import Competences
internal import Diagnostics
internal import SiteGenerator
internal import YAML

extension DiagnosticCatalogue {
  /// The kinds of every module.
  package static let complete = DiagnosticCatalogue(
    YAMLDiagnostics.all
      + CompetenceDiagnostics.all
      + DiscoveryDiagnostics.all
      + ReadingDiagnostics.all
      + ResolutionDiagnostics.all
      + PlanningDiagnostics.all
      + PublishingDiagnostics.all
  )
}
