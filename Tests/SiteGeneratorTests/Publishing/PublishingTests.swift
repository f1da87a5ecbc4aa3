import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Publishing")
struct PublishingTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test("puts a whole site into a folder that was not there", arguments: [false, true])
  func first(inPlace: Bool) throws {
    let site = ["index.html": "Home", "routes/route-2/index.html": "Route 2"]
    let report = try publish(site, inPlace: inPlace)
    #expect(report.written == 2)
    #expect(try folder.site() == site)
  }

  @Test("puts a site into an empty folder", arguments: [false, true])
  func emptyFolder(inPlace: Bool) throws {
    try RealFileSystem().createFolder(folder.path.appending("_site"), isPrivate: false)
    try publish(["a/index.html": "A"], inPlace: inPlace)
    #expect(try folder.site() == ["a/index.html": "A"])
  }

  @Test("writes what changed and deletes what is stale", arguments: [false, true])
  func second(inPlace: Bool) throws {
    try publish(["a.html": "A", "b.html": "B", "c/index.html": "C"], inPlace: inPlace)
    let site = ["a.html": "A", "b.html": "B2", "d/index.html": "D"]
    let report = try publish(site, inPlace: inPlace)
    let method: PublishingMethod = inPlace ? .inPlace : .exchange
    #expect(report == PublishingReport(written: 2, unchanged: 1, deleted: 1, method: method))
    #expect(try folder.site() == site)
    #expect(try folder.folders() == ["d"])
  }

  @Test("touches nothing when nothing differs", arguments: [false, true])
  func unchanged(inPlace: Bool) throws {
    let site = ["a.html": "A", "c/index.html": "C"]
    try publish(site, inPlace: inPlace)
    let before = try folder.identity(of: "_site")
    let report = try publish(site, inPlace: inPlace)
    #expect(report == PublishingReport(written: 0, unchanged: 2, deleted: 0, method: .unchanged))
    #expect(try folder.identity(of: "_site") == before)
  }

  @Test("leaves an unchanged file the very file that it was", arguments: [false, true])
  func sameFile(inPlace: Bool) throws {
    try publish(["a/index.html": "A", "b.html": "0"], inPlace: inPlace)
    let before = try folder.identity(of: "_site/a/index.html")
    for build in 1...4 {
      try publish(["a/index.html": "A", "b.html": "\(build)"], inPlace: inPlace)
      #expect(try folder.identity(of: "_site/a/index.html") == before)
    }
  }

  @Test(
    "writes anew what somebody changed by hand, in every later build",
    arguments: [false, true]
  )
  func changedByHand(inPlace: Bool) throws {
    try publish(["a.html": "A", "b.html": "0"], inPlace: inPlace)
    try publish(["a.html": "A", "b.html": "1"], inPlace: inPlace)
    // Of the same length, and in place, so that a hard link to it changes with it.
    try folder.write("X", to: "_site/a.html")
    for build in 2...5 {
      let site = ["a.html": "A", "b.html": "\(build)"]
      let report = try publish(site, inPlace: inPlace)
      #expect(report.written == (build == 2 ? 2 : 1))
      #expect(try folder.site() == site)
    }
  }

  @Test("puts right what somebody deleted from the tree of the build before")
  func deletedFromNextTree() throws {
    try publish(["a.html": "A", "b/index.html": "1"])
    try publish(["a.html": "A", "b/index.html": "2"])
    let next = ".attain/publishing/_site/next"
    try RealFileSystem().createFolder(folder.path.appending("\(next)/folder"), isPrivate: false)
    try RealFileSystem().removeFile(folder.path.appending("\(next)/a.html"))
    let site = ["a.html": "A", "b/index.html": "3"]
    try publish(site)
    #expect(try folder.site() == site)
    #expect(try folder.folders() == ["b"])
  }

  @Test(
    "neither publishes nor deletes what somebody put into the tree of the build before",
    arguments: ["notes.txt", "b/notes.txt", "folder/notes.txt", "caf\u{E9}.html"],
    [false, true]
  )
  func strangerInNextTree(name: String, inPlace: Bool) throws {
    var site = ["a.html": "A", "b/index.html": "1", "cafe\u{301}.html": "C"]
    try publish(site)
    site["b/index.html"] = "2"
    try publish(site)
    let next = ".attain/publishing/_site/next"
    try folder.write("mine", to: "\(next)/\(name)")
    try folder.write("", to: "\(next)/b/.DS_Store")
    let refusal = PublishingError.strangers(folder.path.appending(next), first: [name], count: 1)
    for _ in 1...2 {
      #expect(throws: refusal) {
        try publish(["a.html": "A", "b/index.html": "3", "c.html": "C"], inPlace: inPlace)
      }
      #expect(try folder.site() == site)
      #expect(throws: refusal) { try SiteCleaning.clean(folder.path) }
      #expect(throws: refusal) { try SiteCleaning.removeOutput(folder.output()) }
    }
    let stranger = folder.path.appending("\(next)/\(name)")
    #expect(try RealFileSystem().read(stranger, upTo: 9) == Array("mine".utf8))
    try RealFileSystem().removeFile(stranger)
    site = ["a.html": "A", "b/index.html": "4"]
    try publish(site, inPlace: inPlace)
    #expect(try folder.site() == site)
    #expect(try folder.folders() == ["b"])
  }

  @Test("takes what a session left that did not come to its end for its own")
  func leftByKilledSession() throws {
    try publish(["a.html": "1", "old/index.html": "Old"])
    try publish(["a.html": "2"])
    var killed: OutputSession? = try OutputSession.begin(folder.output())
    try killed?.stage(path("b/index.html"), Array("B".utf8))
    // As the end of its process does, this gives back its lock and nothing else.
    killed = nil
    try publish(["a.html": "3"])
    #expect(try folder.site() == ["a.html": "3"])
    let next = folder.path.appending(".attain/publishing/_site/next")
    let names = try RealFileSystem().entries(of: next).map(\.name).sorted()
    #expect(names == [".attain-manifest", "a.html"])
  }

  @Test(
    "deletes a name whose accents are encoded in another way now, and never keeps the two",
    arguments: [false, true],
    ["{}.txt", "{}/index.html", "a/{}/b.txt"]
  )
  func otherEncoding(inPlace: Bool, pattern: String) throws {
    let names = ["caf\u{E9}", "cafe\u{301}"].map { pattern.replacing("{}", with: $0) }
    var build = 0
    // Back and forth: the tree that takes the output's place is one or two builds old.
    for name in [names[0], names[0], names[1], names[1], names[0], names[1], names[1], nil, nil] {
      build += 1
      var site = ["index.html": "\(build)"]
      if let name { site[name] = "Same" }
      try publish(site, inPlace: inPlace)
      #expect(try namesInSite() == site.keys.map { Array($0.utf8) }.sorted(by: precedes))
      #expect(try folder.site() == site)
    }
  }

  /// The files of the site by the bytes of their names, sorted.
  private func namesInSite() throws -> [[UInt8]] {
    var (names, rest): ([[UInt8]], [String]) = ([], [""])
    while let folder = rest.popLast() {
      let path = self.folder.path.appending("_site").appending(folder)
      for entry in try RealFileSystem().entries(of: path) {
        let name = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        if entry.kind == .folder {
          rest.append(name)
        } else if name != OutputManifest.fileName {
          names.append(Array(name.utf8))
        }
      }
    }
    return names.sorted(by: precedes)
  }

  private func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  @Test("puts back what somebody deleted", arguments: [false, true])
  func deletedByHand(inPlace: Bool) throws {
    let site = ["a.html": "A", "b/index.html": "B"]
    try publish(site, inPlace: inPlace)
    try RealFileSystem().removeFile(folder.path.appending("_site/b/index.html"))
    try RealFileSystem().removeFolder(folder.path.appending("_site/b"))
    try publish(site, inPlace: inPlace)
    #expect(try folder.site() == site)
  }

  @Test("forgets a session that was abandoned", arguments: [false, true])
  func abandoned(inPlace: Bool) throws {
    try publish(["a.html": "A"], inPlace: inPlace)
    let session = try OutputSession.begin(folder.output(inPlace: inPlace))
    try session.stage(path("a.html"), Array("A2".utf8))
    try session.stage(path("b.html"), Array("B".utf8))
    session.abandon()
    #expect(try folder.site() == ["a.html": "A"])
    #expect(throws: PublishingError.over) { try session.commit() }
    #expect(throws: PublishingError.over) { try session.stage(path("c.html"), []) }
    try publish(["a.html": "A3"], inPlace: inPlace)
    #expect(try folder.site() == ["a.html": "A3"])
  }

  @Test("refuses the whole of a site in which two outputs clash")
  func clash() throws {
    try publish(["a.html": "A"])
    let session = try OutputSession.begin(folder.output())
    try session.stage(path("b.html"), Array("B".utf8))
    #expect(throws: PublishingError.self) { try session.stage(path("B.html"), Array("B".utf8)) }
    #expect(throws: PublishingError.self) { try session.commit() }
    #expect(try folder.site() == ["a.html": "A"])
  }

  @Test("takes files from many threads at once", arguments: [false, true])
  func parallel(inPlace: Bool) throws {
    let site = Dictionary(
      uniqueKeysWithValues: (0..<300).map { ("\($0 % 7)/\($0 % 5)/\($0).html", "page \($0)") }
    )
    // Folders where files were and the other way round, in the way of every thread.
    try publish(["0": "file", "1/2": "file", "2/2/2/2": "file"], inPlace: inPlace)
    let session = try OutputSession.begin(folder.output(inPlace: inPlace), jobs: 8)
    let failures = concurrentMap(site.sorted { $0.key < $1.key }, jobs: 8) { entry in
      Result { try session.stage(path(entry.key), Array(entry.value.utf8)) }
    }
    for failure in failures { try failure.get() }
    #expect(try session.commit().written == 300)
    #expect(try folder.site() == site)
  }

  @Test("gives the same bytes in another folder and in another order")
  func reproducible() throws {
    let other = try ScratchFolder()
    let site = VersionedSite(version: 3, pages: 40)
    try site.publish(to: folder.path)
    try VersionedSite(version: 2, pages: 60).publish(to: other.path)
    try site.publish(to: other.path, inPlace: true)
    #expect(try folder.texts(in: "_site") == other.texts(in: "_site"))
  }

  @Test("keeps the access that the output folder was given")
  func access() throws {
    try publish(["a.html": "A"])
    try folder.setPermissions(0o751, of: "_site")
    try publish(["a.html": "B"])
    #expect(try folder.permissions(of: "_site") == 0o751)
  }

  @discardableResult
  private func publish(
    _ site: [String: String],
    inPlace: Bool = false
  ) throws -> PublishingReport {
    let session = try OutputSession.begin(folder.output(inPlace: inPlace), jobs: 2)
    for (name, text) in site { try session.stage(path(name), Array(text.utf8)) }
    return try session.commit()
  }
}

/// An output path that a test wrote.
func path(_ text: String) throws -> OutputPath {
  try #require(OutputPath(text))
}
