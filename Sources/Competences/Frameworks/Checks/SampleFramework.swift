package import Diagnostics

/// A framework whose text is not the publisher's.
package enum SampleFramework {
  /// The diagnostics for frameworks marked `standing: sample`: notes while the site is a sample
  /// itself, errors once it is live.
  package static func diagnostics(
    in catalogue: FrameworkCatalogue,
    siteIsLive: Bool
  ) -> [Diagnostic] {
    catalogue.frameworks.filter { $0.standing == .sample }.map { framework in
      Diagnostic(
        CompetenceDiagnostics.sampleFramework,
        severity: siteIsLive ? .error : .note,
        "framework \(framework.reference) is a sample, not the official text",
        at: framework.location,
        help: "replace it with the publisher's text and write 'standing: verified'"
      )
    }
  }
}
