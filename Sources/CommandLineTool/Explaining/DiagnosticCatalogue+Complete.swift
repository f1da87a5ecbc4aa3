internal import Bundling
internal import Competences
internal import Diagnostics
internal import Interchange
internal import Markdown
internal import SiteGenerator
internal import Templating
internal import YAML

extension DiagnosticCatalogue {
  /// The kinds of every module.
  package static let complete = DiagnosticCatalogue(
    YAMLDiagnostics.all
      + MarkdownDiagnostics.all
      + TemplatingDiagnostics.all
      + CompetenceDiagnostics.all
      + InterchangeDiagnostics.all
      + PortfolioDiagnostics.all
      + DiscoveryDiagnostics.all
      + ReadingDiagnostics.all
      + ResolutionDiagnostics.all
      + PlanningDiagnostics.all
      + PublishingDiagnostics.all
      + BundlingDiagnostics.all
      + AttachmentDiagnostics.all
      + EngineDiagnostics.all
      + BundleMakingDiagnostics.all
  )
}
