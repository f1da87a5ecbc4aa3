#if os(Linux)
  import Diagnostics
  import SiteGenerator
  import SiteTestSupport
  import Testing

  @Suite("On a disk of its own", .enabled(if: SmallDisk.canBeMounted), .serialized)
  struct SmallDiskTests {
    private let folder: ScratchFolder

    init() throws {
      folder = try ScratchFolder()
    }

    @Test("that is full, a build leaves the old site whole and says so", arguments: [false, true])
    func full(inPlace: Bool) throws {
      let disk = try SmallDisk(at: folder.path, kilobytes: 256)
      defer { withExtendedLifetime(disk) {} }
      let site = folder.path.appending("site")
      try RealFileSystem().createFolder(site, isPrivate: false)
      let old = VersionedSite(version: 1, pages: 8)
      try old.publish(to: site, inPlace: inPlace)
      let error = #expect(throws: PublishingError.self) {
        try VersionedSite(version: 2, pages: 60).publish(to: site, inPlace: inPlace, padding: 9_000)
      }
      #expect(error?.diagnostic.message.hasSuffix(": the disk is full") == true)
      #expect(try texts(in: "site/_site") == old.texts)
      // The room was given back.
      let new = VersionedSite(version: 3, pages: 8)
      try new.publish(to: site, inPlace: inPlace)
      #expect(try texts(in: "site/_site") == new.texts)
    }

    @Test("that is mounted at the output folder, a site is published in place and alone")
    func mountPoint() throws {
      let output = folder.path.appending("_site")
      try RealFileSystem().createFolder(output, isPrivate: false)
      let disk = try SmallDisk(at: output, kilobytes: 1_024)
      defer { withExtendedLifetime(disk) {} }
      for version in 1...4 {
        let site = VersionedSite(version: version, pages: 12)
        #expect(try site.publish(to: folder.path).method == .inPlace)
        var found = try texts(in: "_site")
        found[".attain-manifest"] = nil
        #expect(found == site.texts)
      }
    }

    @Test("that cannot be written to, a build says so", arguments: [false, true])
    func readOnly(inPlace: Bool) throws {
      let disk = try SmallDisk(at: folder.path, kilobytes: 256)
      let old = VersionedSite(version: 1, pages: 3)
      try old.publish(to: folder.path, inPlace: inPlace)
      try disk.makeReadOnly()
      let error = #expect(throws: PublishingError.self) {
        try VersionedSite(version: 2, pages: 3).publish(to: folder.path, inPlace: inPlace)
      }
      #expect(error?.diagnostic.message.hasSuffix(": the disk is read-only") == true)
      #expect(try texts(in: "_site") == old.texts)
    }

    private func texts(in relative: String) throws -> [String: String] {
      try folder.texts(in: relative).filter { $0.key != ".attain-manifest" }
    }
  }
#endif
