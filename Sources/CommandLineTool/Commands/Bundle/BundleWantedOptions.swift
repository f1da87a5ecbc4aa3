internal import ArgumentParser
internal import Bundling
internal import Competences
internal import SiteGenerator

/// What a bundle is to be and where it goes.
struct BundleWantedOptions: ParsableArguments {
  @Flag(help: "One HTML file, which every browser shows and prints, or a PDF with page numbers.")
  var form: BundleForm = .html

  @Flag(help: "To be looked at, or to be handed in: then what is missing is an error.")
  var status: BundleStatus = .draft

  @Option(
    help: ArgumentHelp(
      """
      Only these parts, documents and items, by name, with commas between them: such as \
      statement,matrix,E07. (default: everything, in the order of portfolio.yaml)
      """,
      valueName: "names"
    )
  )
  var documents: String?

  @Option(
    help: ArgumentHelp(
      "What tells this version from others, on the cover and at the end.",
      valueName: "text"
    )
  )
  var revision: String?

  @Option(
    help: ArgumentHelp(
      """
      The file to write; one that is there is replaced. (default: \
      _bundles/<portfolio>/<portfolio>-draft.html in the site's folder, or -final, or .pdf)
      """,
      valueName: "file"
    ),
    completion: .file()
  )
  var output: String?

  @Flag(help: "Show the bundle when it is written.")
  var open = false

  func validate() throws {
    if let revision, revision.allSatisfy(\.isWhitespace) || revision.contains(where: \.isNewline) {
      throw ValidationError("'--revision' needs something to write, on one line")
    }
    if let documents, names.isEmpty {
      throw ValidationError("'--documents \(documents)' names nothing")
    }
    if let output, output.isEmpty || output.hasSuffix("/") {
      throw ValidationError("'--output' names a file, such as bundles/alex.\(form.rawValue)")
    }
  }

  /// The names after `--documents`.
  var names: [String] {
    (documents ?? "").split(separator: ",").map { name in
      String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }

  /// Where the bundle goes.
  func place(of portfolio: PortfolioSlug, site: String) -> BundlePlace {
    if let output { return BundlePlace(file: DiskPath(output)) }
    return BundlePlace(
      site: DiskPath(SitePath.prefix(site)),
      portfolio: portfolio.text,
      status: status,
      form: form
    )
  }
}

extension BundleForm: EnumerableFlag {}
extension BundleStatus: EnumerableFlag {}
