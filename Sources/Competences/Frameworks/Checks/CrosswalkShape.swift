import Diagnostics

/// A crosswalk entry whose number of codes contradicts its change.
enum CrosswalkShape {
  static func diagnostics(in framework: CompetenceFramework) -> [Diagnostic] {
    framework.crosswalks.flatMap(\.entries).filter { entry in
      let shape = entry.change.shape
      return !shape.old.contains(entry.old.count) || !shape.new.contains(entry.new.count)
    }.map { entry in
      Diagnostic(
        CompetenceDiagnostics.crosswalkShape,
        "crosswalk entry '\(entry.change.rawValue)' has "
          + "\(InWords.count(entry.old.count, "old code")) and "
          + InWords.count(entry.new.count, "new code"),
        at: entry.location,
        help: "'\(entry.change.rawValue)' needs \(entry.change.shapeInWords)"
          + (fitting(entry).map { "; for these codes write '\($0.rawValue)'" } ?? "")
      )
    }
  }

  /// The one change that fits an entry's codes, where there is only one.
  private static func fitting(_ entry: CrosswalkEntry) -> CrosswalkChange? {
    let changes = CrosswalkChange.allCases.filter {
      $0.shape.old.contains(entry.old.count) && $0.shape.new.contains(entry.new.count)
    }
    return changes.count == 1 ? changes[0] : nil
  }
}
