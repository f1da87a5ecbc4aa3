#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

#if canImport(Glibc) || canImport(Musl)
  internal import Diagnostics
  internal import SiteGenerator

  /// Changes as Linux reports them (https://man7.org/linux/man-pages/man7/inotify.7.html).
  struct InotifySource: ChangeSource {
    private let site: DiskPath
    private let queue: InotifyQueue

    /// The watched folders by the numbers that reports name them with.
    private var watches: [Int32: WatchedFolders.Folder] = [:]

    /// Files and folders with hidden names that links lead to: they are read under the links' names.
    private var linked: Set<DiskPath> = []

    /// The site's folder itself; `nil` while it is gone.
    private var home: Int32?

    /// Where everything lay when it was last watched; `nil` where the site was not there.
    private var watched: WatchedFolders?

    init(_ site: DiskPath) throws(WatchFailure) {
      self.site = site
      queue = try InotifyQueue()
      try watchAll()
    }

    mutating func changes(
      upTo duration: Duration,
      until stop: StopSignal
    ) throws(WatchFailure) -> SourceChange {
      // Nothing reports that a folder above the site was renamed: so look now and then.
      let pause: Duration = home == nil ? .milliseconds(200) : .seconds(2)
      switch stop.wait(for: queue.descriptor, upTo: min(duration, pause)) {
      case .stop: return SourceChange()
      case .time: return try lookForSite()
      case .file: return try report()
      }
    }

    /// What the reports that wait say.
    private mutating func report() throws(WatchFailure) -> SourceChange {
      var change = SourceChange()
      var isToBeWatchedAnew = false
      var isHomeChanged = false
      for report in queue.reports() {
        if report.isOverflow || report.watch == home {
          isHomeChanged = true
          let isSource = report.name.map(SourceFolders.all.contains) ?? true
          if report.isOverflow || isSource {
            isToBeWatchedAnew = true
            change.add(report.isOverflow ? .unknown : SourceChange([SourcePath(report.name ?? "")]))
          }
          continue
        }
        guard let folder = watches[report.watch] else { continue }
        let hasLeft = report.isForgotten || report.isOwnDeparture
        if hasLeft, SourceFolders.all.contains(folder.name) {
          // Where it lay there may be another by now, under a link that has not changed.
          isToBeWatchedAnew = true
          change.add(SourcePath(folder.name))
          continue
        }
        if report.isForgotten {
          watches[report.watch] = nil
          change.add(SourcePath(folder.name))
          continue
        }
        guard let name = report.name else { continue }
        let inner = folder.appending(name)
        if IgnoredNames.ignores(name, in: folder.name), !leadsToLinked(inner) { continue }
        if report.isFolder {
          // It may have become readable, and watched folders may be watched again.
          if report.isDeparture { forget(inner) } else { try watch(inner) }
        } else if report.isDeparture {
          change.addDeparture(of: SourcePath(inner.name))
          continue
        } else if report.isBirth {
          change.addBirth(of: SourcePath(inner.name))
          // A new file is reported again when it is closed.
          if isBeingWritten(inner.location) { continue }
        }
        if report.isArrival { try follow(inner) }
        change.add(SourcePath(inner.name))
      }
      if isToBeWatchedAnew {
        try watchAll()
      } else if isHomeChanged {
        change.add(try lookForSite())
      }
      return change
    }

    /// Whether a new file is still empty, with one name: an editor is about to write it.
    private func isBeingWritten(_ path: DiskPath) -> Bool {
      var status = stat()
      guard lstat(path.text, &status) == 0 else { return true }
      return status.st_mode & S_IFMT == S_IFREG && status.st_size == 0 && status.st_nlink == 1
    }

    /// Notices that the site or a folder of its sources went, came back, or is another one.
    private mutating func lookForSite() throws(WatchFailure) -> SourceChange {
      guard WatchedFolders(of: site) != watched else { return SourceChange() }
      try watchAll()
      return .unknown
    }

    private mutating func watchAll() throws(WatchFailure) {
      for watch in watches.keys { queue.forget(watch) }
      if let home { queue.forget(home) }
      watches = [:]
      linked = []
      home = nil
      watched = WatchedFolders(of: site)
      guard let folders = watched else { return }
      home = try queue.watch(folders.site)
      for folder in folders.sources { try watch(folder) }
    }

    /// Watches a folder and all in it.
    private mutating func watch(_ folder: WatchedFolders.Folder) throws(WatchFailure) {
      // Watched before it is listed, so that what comes in between is not missed.
      guard let number = try queue.watch(folder.location) else { return }
      watches[number] = folder
      let entries = folder.entries()
      for inner in entries.folders { try watch(inner) }
      for link in entries.links { try follow(link) }
    }

    /// Watches what a link leads to, where that is watched for no other reason.
    private mutating func follow(_ link: WatchedFolders.Folder) throws(WatchFailure) {
      guard let way = watched?.hiddenTarget(of: link), let target = way.last,
        linked.insert(target.location).inserted
      else { return }
      for folder in way.dropLast() {
        if let number = try queue.watch(folder.location) { watches[number] = folder }
      }
      // A file is watched by way of its folder.
      try watch(target)
    }

    /// Whether a link leads to something, or to what lies in it.
    private func leadsToLinked(_ entry: WatchedFolders.Folder) -> Bool {
      linked.contains { $0.isWithin(entry.location) }
    }

    /// Lets go of a folder that went elsewhere, and of all in it.
    private mutating func forget(_ folder: WatchedFolders.Folder) {
      for (number, watched) in watches
      where watched.name == folder.name || watched.name.hasPrefix(folder.name + "/") {
        queue.forget(number)
        watches[number] = nil
      }
    }
  }
#endif
