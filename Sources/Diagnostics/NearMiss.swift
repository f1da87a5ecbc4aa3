/// The nearest of several known names to one that is not known: for "did you mean".
package enum NearMiss {
  /// Finds the known name that needs the fewest edits, where few enough do.
  ///
  /// Case is ignored. Distances are those of optimal string alignment (insertions, deletions,
  /// substitutions and swaps of neighbours: https://doi.org/10.1145/363958.363994). A third of the
  /// name's length may differ, and at least one character; ties go to the first in byte order.
  ///
  /// What two file names share as a matter of course does not make them any nearer: the folders that
  /// both begin with and the ending that both have are left out of the length.
  package static func nearest(to name: String, in known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 160 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in known {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let (first, second) = withoutSharedEnds(wanted, scalars)
      let limit = max(1, first.count / 3)
      guard first.count <= 80, abs(first.count - second.count) <= limit else { continue }
      let distance = editDistance(first, second)
      guard distance <= limit else { continue }
      if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// Of several names the one that needs the fewest edits, however many they are.
  package static func closest(to name: String, in known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(160))
    let distances = known.map { candidate in
      (editDistance(wanted, Array(candidate.lowercased().unicodeScalars.prefix(160))), candidate)
    }
    return distances.min { $0 < $1 }?.1
  }

  /// Takes off the folders that both names begin with and the ending that both have.
  private static func withoutSharedEnds(
    _ first: [Unicode.Scalar],
    _ second: [Unicode.Scalar]
  ) -> (ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>) {
    let shared = zip(first, second).prefix { $0 == $1 }.count
    let start = first[..<shared].lastIndex(of: "/").map { $0 + 1 } ?? 0
    guard let dot = first.lastIndex(of: "."), let other = second.lastIndex(of: "."),
      first[dot...] == second[other...], dot > start, other > start
    else { return (first[start...], second[start...]) }
    return (first[start..<dot], second[start..<other])
  }

  private static func editDistance(
    _ first: some RandomAccessCollection<Unicode.Scalar>,
    _ second: some RandomAccessCollection<Unicode.Scalar>
  ) -> Int {
    let (first, second) = (Array(first), Array(second))
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in second.indices {
        let substitution = last[column] + (first[row] == second[column] ? 0 : 1)
        var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
