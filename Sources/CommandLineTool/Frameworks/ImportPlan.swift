internal import Competences
internal import Diagnostics
internal import Interchange
internal import SiteGenerator

/// What an import writes and where.
struct ImportPlan {
  let path: DiskPath
  let bytes: [UInt8]

  /// Whether the file would hold something else than now.
  let isChanged: Bool

  /// What rewriting the file loses.
  let warning: String?

  private let framework: CompetenceFramework
  private let existing: CompetenceFramework?

  /// - Throws: `CommandFailure` where another thing stands at the place.
  init(
    _ imported: CompetenceFramework,
    from format: FrameworkFormat,
    to output: DiskPath?,
    in site: Workspace
  ) throws {
    let reference = imported.reference
    let known = site.catalogue[reference]
    existing = known
    let framework =
      known.map { FrameworkUpdate.merge(imported, into: $0, from: format) } ?? imported
    self.framework = framework
    let present = site.frameworkPaths[reference]
    let usual = SourcePath("Content/frameworks/\(reference.framework)-\(reference.edition).yaml")
    let path = output ?? site.site.appending((present ?? usual).text)
    self.path = path

    let source = present.flatMap(site.source)
    let isPresentFile = present.map { site.site.appending($0.text) == path } ?? false
    let isThere: Bool
    do throws(FileSystemError) {
      isThere = try RealFileSystem().statusIfPresent(of: path) != nil
    } catch {
      throw CommandFailure("\(path) cannot be written: \(error.reason.words)")
    }
    if !isPresentFile, isThere {
      throw CommandFailure(
        "\(path) is there already and does not hold \(reference)",
        help: "Name another file with --output."
      )
    }
    let comment = source.map(ImportPlan.headComment) ?? ImportPlan.comment(on: imported)
    let text = FrameworkYAML.text(of: framework, comment: comment)
    bytes = Array(text.utf8)
    // A file in another hand that says the same stays as it is.
    let isSame = ImportPlan.saysTheSame(known, framework)
    isChanged = !isPresentFile || !isSame
    let kept = comment.count
    let lost = source.map { ImportPlan.comments(in: $0) - kept } ?? 0
    warning =
      isPresentFile && !isSame && lost > 0
      ? "\(Wording.count(lost, "comment line")) inside \(path) did not survive the rewriting; the "
        + "ones at its head did." : nil
  }

  func summary(device: OutputDevice) -> String {
    guard isChanged else { return "\(path) is up to date.\n" }
    let count = Wording.count(framework.competences.count, "competence")
    guard let existing else {
      return "\(framework.reference) with \(count) written to \(path), marked as a sample.\n"
    }
    let diff = FrameworkDiff(from: existing, to: framework)
    let changes = diff.isEmpty ? "" : FrameworkDiffPage(diff, device: device).text + "\n"
    return changes + "\(framework.reference) updated in \(path).\n"
  }

  private static func saysTheSame(
    _ one: CompetenceFramework?,
    _ other: CompetenceFramework
  ) -> Bool {
    one.map { FrameworkYAML.text(of: $0) == FrameworkYAML.text(of: other) } ?? false
  }

  /// The comment lines at the head of a file, without their number signs.
  private static func headComment(of source: SourceText) -> [String] {
    let text = source.text(in: 0..<source.bytes.count)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("#") }
      .map { line in
        let text = line.dropFirst().filter { $0 != "\r" }
        return String(text.hasPrefix(" ") ? text.dropFirst() : text[...])
      }
  }

  private static func comments(in source: SourceText) -> Int {
    source.text(in: 0..<source.bytes.count).split(separator: "\n")
      .filter { line in line.first { $0 != " " } == "#" }.count
  }

  private static func comment(on framework: CompetenceFramework) -> [String] {
    [
      "Imported. Compare every line with the publisher's document, and only then write",
      "`standing: verified`. While `standing: sample` stands here, every page built from it says so.",
    ]
  }
}
