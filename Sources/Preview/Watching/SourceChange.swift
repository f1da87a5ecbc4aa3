package import Diagnostics

/// What of a site's sources has changed.
package struct SourceChange: Hashable, Sendable {
  /// Files and folders that changed, appeared or went; no more than are worth naming.
  package private(set) var paths: Set<SourcePath> = []

  /// Whether more may have changed than `paths` says.
  package private(set) var isOpenEnded = false

  /// Whether everything is to be looked at, though `paths` may name all that has changed.
  package private(set) var isDoubtful = false

  /// How many changes were noticed.
  package private(set) var count = 0

  /// Files that were not there when the run of changes began: an editor's temporary files are born
  /// and go again in one run, and are none of the site's.
  private var born: Set<SourcePath> = []

  /// Files that were there and went, whether or not they came back.
  private var departed: Set<SourcePath> = []

  /// Files that went and did not come back.
  private var gone: Set<SourcePath> = []

  /// Files that came and went again; a build between the two may have seen them.
  private var fleeting: Set<SourcePath> = []

  package init(_ paths: Set<SourcePath> = [], isOpenEnded: Bool = false) {
    self.isOpenEnded = isOpenEnded
    for path in paths { add(path) }
  }

  /// Something changed, and nobody can say what.
  package static let unknown = SourceChange(isOpenEnded: true)

  /// Something seems to have changed that nobody named.
  package static var doubt: SourceChange {
    var change = SourceChange()
    change.isDoubtful = true
    return change
  }

  package var isEmpty: Bool { paths.isEmpty && !isOpenEnded && !isDoubtful }

  /// All that has to be looked at; `nil` where that is everything.
  package var named: Set<SourcePath>? {
    isOpenEnded || isDoubtful ? nil : paths.union(born).union(fleeting)
  }

  package mutating func add(_ path: SourcePath) {
    count += 1
    gone.remove(path)
    guard paths.count < Self.limit || paths.contains(path) else {
      isOpenEnded = true
      return
    }
    let former = paths.insert(path).memberAfterInsert
    // Two names for the eye, and one text for Swift: an accent may be written in two ways.
    if !former.text.utf8.elementsEqual(path.text.utf8) { isDoubtful = true }
  }

  /// Takes note of a file that has just been made, before anything stands in it.
  package mutating func addBirth(of path: SourcePath) {
    if !paths.contains(path), !departed.contains(path) { born.insert(path) }
  }

  /// Takes note of a file that went.
  package mutating func addDeparture(of path: SourcePath) {
    if born.remove(path) != nil {
      paths.remove(path)
      if fleeting.count < Self.limit { fleeting.insert(path) } else { isDoubtful = true }
    } else {
      departed.insert(path)
      add(path)
      gone.insert(path)
    }
  }

  /// Adds changes that came later.
  package mutating func add(_ other: SourceChange) {
    for path in other.born { addBirth(of: path) }
    isOpenEnded = isOpenEnded || other.isOpenEnded
    isDoubtful = isDoubtful || other.isDoubtful
    fleeting.formUnion(other.fleeting)
    count += other.count - other.paths.count
    for path in other.paths {
      switch (other.departed.contains(path), other.gone.contains(path)) {
      case (true, true): addDeparture(of: path)
      case (true, false):
        addDeparture(of: path)
        add(path)
      default: add(path)
      }
    }
  }

  private static let limit = 1_000
}
