#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Diagnostics
internal import SiteGenerator

/// Changes as they are found by looking at every file again and again.
struct PollingSource: ChangeSource {
  private let site: DiskPath
  private var states: [SourcePath: State]

  /// How long to rest between two looks: at least ten times as long as one takes.
  private var pause: Duration = .milliseconds(400)

  /// What tells one state of a file from the next, as far as the operating system says.
  private struct State: Hashable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let changeNanoseconds: Int
    let number: UInt64
    let mode: UInt32
  }

  init(_ site: DiskPath) {
    self.site = site
    states = Self.look(at: site)
  }

  mutating func changes(upTo duration: Duration, until stop: StopSignal) -> SourceChange {
    if stop.wait(for: nil, upTo: min(duration, pause)) == .stop { return SourceChange() }
    let start = ContinuousClock.now
    let now = Self.look(at: site)
    pause = max(.milliseconds(400), start.duration(to: .now) * 10)
    var change = SourceChange()
    for (path, state) in now where states[path] != state { change.add(path) }
    for path in states.keys where now[path] == nil { change.add(path) }
    states = now
    // Two changes within one tick of the clock look like one.
    if !change.isEmpty { change.add(.doubt) }
    return change
  }

  private static func look(at site: DiskPath) -> [SourcePath: State] {
    var states: [SourcePath: State] = [:]
    guard let watched = WatchedFolders(of: site) else { return states }
    var folders = watched.sources
    var linked: Set<DiskPath> = []
    while let folder = folders.popLast() {
      let entries = folder.entries()
      folders += entries.folders
      // A folder counts by its name alone: its times change with files that do not matter.
      states[SourcePath(folder.name)] = State(
        size: 0,
        seconds: 0,
        nanoseconds: 0,
        changeNanoseconds: 0,
        number: 0,
        mode: 0
      )
      for file in entries.files { states[SourcePath(file.name)] = state(of: file.location) }
      for link in entries.links {
        states[SourcePath(link.name)] = state(of: link.location)
        guard let target = watched.hiddenTarget(of: link)?.last else { continue }
        if linked.insert(target.location).inserted { folders.append(target) }
      }
    }
    return states
  }

  private static func state(of path: DiskPath) -> State? {
    var status = stat()
    guard lstat(path.text, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFLNK {
      // The file that a link leads to may change while the link does not.
      var target = stat()
      if stat(path.text, &target) == 0, target.st_mode & S_IFMT == S_IFREG { status = target }
    }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return State(
      size: Int(status.st_size),
      seconds: Int(modified.tv_sec),
      nanoseconds: Int(modified.tv_nsec),
      changeNanoseconds: Int(changed.tv_nsec),
      number: UInt64(status.st_ino),
      mode: UInt32(status.st_mode)
    )
  }
}
