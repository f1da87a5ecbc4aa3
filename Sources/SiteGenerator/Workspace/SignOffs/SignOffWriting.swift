package import Competences
package import Dates
package import Diagnostics
internal import YAML

/// Writes a signature into the front matter of an evidence item.
package enum SignOffWriting {
  /// Whether a finding is still there once an item is signed.
  ///
  /// An item whose status says so before anybody has signed is mended by the signature itself.
  package static func staysAfterSigning(_ finding: Diagnostic) -> Bool {
    finding.kind != CompetenceDiagnostics.missingSignOff
  }

  /// The item's file with the signature added; every other byte stays as it is.
  ///
  /// - Parameters:
  ///   - id: The item.
  ///   - portfolio: Its portfolio.
  ///   - request: What the signer says.
  ///   - workspace: The site.
  ///   - mistakes: All that is wrong with the site; an error in the item's file keeps it from being
  ///     signed.
  ///   - today: Signatures of a later day are refused.
  /// - Returns: The file and its new bytes, or why there are none.
  package static func sign(
    _ id: EvidenceID,
    of portfolio: WorkspacePortfolio,
    _ request: SignOffRequest,
    in workspace: Workspace,
    knowing mistakes: [Diagnostic],
    today: CalendarDate
  ) -> Result<(source: SourceText, bytes: [UInt8]), SignOffRefusal> {
    let files = portfolio.evidencePaths.filter { $0.id == id }.map(\.path)
    guard let path = files.first, let item = portfolio.evidence(id),
      let source = workspace.source(path), let digests = portfolio.digests[id]
    else {
      let known = portfolio.evidencePaths.map(\.id.text)
      let nearest = NearMiss.nearest(to: id.text, in: known).map { EvidenceID($0) }
      return .failure(.unknownItem(id, nearest: nearest))
    }
    guard files.count == 1 else {
      return .failure(.sharedNumber(id, files: files.map(\.text)))
    }
    if item.status == .planned { return .failure(.planned(id)) }
    if request.date > today { return .failure(.inFuture(request.date)) }
    if let date = item.date, request.date < date.start {
      return .failure(.beforeTheWork(id, date.start))
    }
    guard !mistakes.contains(where: { $0.severity == .error && $0.location?.path == path }) else {
      return .failure(.mistakes(id))
    }
    let entry = entry(request, digests)
    guard let bytes = adding(entry, to: source) else {
      return .failure(.notEditable(path.text))
    }
    guard reads(bytes, path, asSigned: request, digests, before: item.signOffs.count) else {
      return .failure(.notEditable(path.text))
    }
    return .success((source, bytes))
  }

  private static func entry(_ request: SignOffRequest, _ digests: SignedDigests) -> NewYAML {
    let fields: [(String, String?)] = [
      ("by", request.by), ("role", request.role), ("registration", request.registration),
      ("date", request.date.iso8601), ("item", digests.item.hexadecimal),
      ("wording", digests.wording.hexadecimal),
    ]
    return .record(fields.compactMap { key, value in value.map { NewEntry(key, $0) } })
  }

  private static func adding(_ entry: NewYAML, to source: SourceText) -> [UInt8]? {
    guard let mapping = FrontMatter.parse(source).root?.mapping else { return nil }
    let editor = YAMLEditor(source)
    let edits =
      if case .sequence(let list)? = mapping["signOff"], !list.items.isEmpty {
        editor.append(entry, to: list)
      } else {
        editor.set("signOff", to: .list([entry]), in: mapping)
      }
    return SourceEdits.apply(edits, to: source)
  }

  /// Whether the new file says what it should: the signatures that were there and the new one.
  private static func reads(
    _ bytes: [UInt8],
    _ path: SourcePath,
    asSigned request: SignOffRequest,
    _ digests: SignedDigests,
    before count: Int
  ) -> Bool {
    let source = SourceText(path: path, bytes: bytes)
    let front = FrontMatter.parse(source)
    let (fields, mistakes) = EvidenceFields.read(front.root, in: source)
    guard let last = fields?.item.signOffs.last, fields?.signOff.count == count + 1 else {
      return false
    }
    return (front.diagnostics + mistakes).allSatisfy { $0.severity != .error }
      && last.by == request.by && last.role == request.role
      && last.registration == request.registration && last.date == request.date
      && last.item == digests.item.hexadecimal && last.wording == digests.wording.hexadecimal
  }
}
