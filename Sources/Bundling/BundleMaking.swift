internal import Diagnostics
internal import PDF
internal import SiteGenerator

/// Makes the bundle of a portfolio: from its sources to the file in its place, or to what is wrong.
///
/// Nothing is written unless there is no error, and no warning where the request is strict.
package enum BundleMaking {
  /// Makes a bundle.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - progress: Told of each stage.
  /// - Returns: What came of it.
  package static func run(
    _ request: BundleRequest,
    progress: @Sendable (BundleStage) -> Void = { _ in }
  ) -> BundleReport {
    let (sources, report) = SiteBuild.portfolio(request.portfolio, request.site) {
      progress(.reading($0))
    }
    var diagnostics = report.diagnostics + BundlePlacing(request).diagnostics
    // Whoever has no engine learns it before anything else takes time.
    var engine: LayoutEngine?
    if request.form == .pdf {
      switch engineOf(request, configured: sources?.layoutEngine) {
      case .success(let found): engine = found
      case .failure(let failure): diagnostics.append(failure.diagnostic)
      }
    }
    guard let sources else {
      return BundleReport(bundle: nil, diagnostics: diagnostics, source: report.source)
    }

    progress(.composing)
    let (contents, mistakes) = BundleContents.gather(
      sources,
      found: diagnostics,
      request.options,
      AttachmentInspection(sources, status: request.options.status),
      jobs: request.site.jobs
    )
    diagnostics = mistakes
    let (document, themeMistakes) = BundleDocument.make(contents)
    diagnostics += themeMistakes
    guard let document, !isStopped(by: diagnostics, request) else {
      return BundleReport(bundle: nil, diagnostics: diagnostics, source: report.source)
    }

    var made: MadeBundle?
    switch Self.bytes(of: document, engine, progress) {
    case .failure(let fault): diagnostics += fault.diagnostics
    case .success(let printed):
      diagnostics += PageBudgetCheck(printed.manifest).diagnostics + printed.diagnostics
      let (bundle, mistakes) = write(
        printed,
        request,
        isAllowed: !isStopped(by: diagnostics, request),
        progress
      )
      diagnostics += mistakes
      made = bundle
    }
    return BundleReport(bundle: made, diagnostics: diagnostics, source: report.source)
  }

  private static func isStopped(by diagnostics: [Diagnostic], _ request: BundleRequest) -> Bool {
    diagnostics.contains {
      $0.severity == .error || (request.site.isStrict && $0.severity == .warning)
    }
  }

  private static func engineOf(
    _ request: BundleRequest,
    configured: LayoutEngineName?
  ) -> Result<LayoutEngine, EngineFailure> {
    EngineFinding(searchPath: request.variable("PATH"))
      .find(request.engine, configured: configured)
      .map { LayoutEngine($0, timeLimit: request.engineTimeLimit, variable: request.variable) }
  }

  private static func bytes(
    of document: BundleDocument,
    _ engine: LayoutEngine?,
    _ progress: (BundleStage) -> Void
  ) -> Result<PrintedBundle, BundleFault> {
    guard let engine else {
      let bytes = document.render(.unknown, as: .html)
      var manifest = ManifestMaking(document.contents, layout: nil).manifest
      manifest.file = Digest(of: bytes)
      return .success(PrintedBundle(bytes: bytes, manifest: manifest, layout: nil))
    }
    return BundlePrinting(document: document, engine: engine).print(progress)
  }

  private static func write(
    _ printed: PrintedBundle,
    _ request: BundleRequest,
    isAllowed: Bool,
    _ progress: (BundleStage) -> Void
  ) -> (bundle: MadeBundle, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    if isAllowed {
      progress(.writing)
      do throws(FileSystemError) {
        try BundlePublication.write(printed.bytes, printed.manifest.bytes, to: request.place)
      } catch {
        diagnostics.append(
          Diagnostic(
            BundleMakingDiagnostics.unwritable,
            "bundle '\(request.place.file)' cannot be written: \(error.reason.words)",
            at: nil,
            help: "the bundle that was there before is untouched; mend this, or choose another "
              + "place with --output"
          )
        )
      }
    }
    let bundle = MadeBundle(
      manifest: printed.manifest,
      place: request.place,
      size: printed.bytes.count,
      isWritten: isAllowed && diagnostics.isEmpty,
      layout: printed.layout
    )
    return (bundle, diagnostics)
  }
}

/// A bundle that is ready to be written.
struct PrintedBundle {
  let bytes: [UInt8]
  let manifest: BundleManifest
  let layout: MadeBundle.Layout?

  /// What does not stand in its way.
  var diagnostics: [Diagnostic] = []
}
