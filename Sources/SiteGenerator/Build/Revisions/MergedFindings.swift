internal import Diagnostics

/// The findings of a record after some of them were exchanged for others, in order.
struct MergedFindings {
  private(set) var findings: [Diagnostic] = []

  /// Where each finding of the record is now; `nil` for one that is gone.
  private(set) var placesOfOld: [Int?]

  /// Where each new finding is.
  private(set) var placesOfNew: [Int]

  /// - Parameters:
  ///   - old: The findings of the record, sorted.
  ///   - gone: The places in the record of those that are gone.
  ///   - new: What was found instead, in any order.
  init(_ old: [Diagnostic], without gone: Set<Int>, with new: [Diagnostic]) {
    placesOfOld = [Int?](repeating: nil, count: old.count)
    placesOfNew = [Int](repeating: 0, count: new.count)
    findings.reserveCapacity(old.count - gone.count + new.count)
    var rest = new.indices.sorted { new[$0] < new[$1] }[...]
    func take(before finding: Diagnostic?) {
      while let next = rest.first, finding.map({ new[next] < $0 }) ?? true {
        placesOfNew[next] = findings.count
        findings.append(new[next])
        rest.removeFirst()
      }
    }
    for (place, finding) in old.enumerated() where !gone.contains(place) {
      take(before: finding)
      placesOfOld[place] = findings.count
      findings.append(finding)
    }
    take(before: nil)
  }
}
