/// What stands in an output folder before a publication.
struct FormerSite: Sendable {
  /// The manifest of the build before; empty where there was none.
  let manifest: OutputManifest

  /// Whether there is a manifest in the folder.
  let isPublished: Bool

  /// Whether a file of that name was published before.
  func holds(_ path: OutputPath) -> Bool { manifest.digests[path] != nil }

  /// What a folder is known to hold, without another look at it.
  init(known outputs: [RecordedOutput]) {
    manifest = OutputManifest(
      Dictionary(outputs.map { ($0.path, $0.content) }, uniquingKeysWith: { first, _ in first })
    )
    isPublished = true
  }

  /// Reads a folder and refuses one that holds what is not ours.
  init(
    in location: OutputLocation,
    on disk: some OutputFileSystem,
    jobs: Int
  ) throws(PublishingError) {
    let folder = location.folder
    let listing: TreeListing
    let bytes: [UInt8]?
    do throws(FileSystemError) {
      listing = try TreeListing(
        of: folder,
        on: disk,
        jobs: jobs,
        leavingOut: Set(OutputPath.reserved)
      )
      bytes = try Self.readManifest(in: folder, on: disk)
    } catch {
      throw PublishingError(error)
    }
    guard let manifest = bytes.map({ OutputManifest(bytes: $0) }) ?? OutputManifest([:]) else {
      throw .damagedManifest(folder)
    }
    self.manifest = manifest
    isPublished = bytes != nil

    let foreign = listing.files.keys.filter { manifest.digests[$0] == nil && !Self.isLitter($0) }
    let all = (foreign.map(\.text) + listing.unnameable).sorted(by: ByteOrder.precedes)
    guard all.isEmpty else {
      throw .notOurs(folder, first: Array(all.prefix(5)), count: all.count)
    }
  }

  /// The list of files in a folder that was published; `nil` where there is none.
  static func readManifest(
    in folder: DiskPath,
    on disk: some OutputFileSystem
  ) throws(FileSystemError) -> [UInt8]? {
    do throws(FileSystemError) {
      return try disk.read(folder.appending(OutputManifest.fileName), upTo: 1 << 30)
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }

  /// What file managers leave in every folder that they show.
  static func isLitter(_ path: OutputPath) -> Bool {
    [".DS_Store", ".localized", "Thumbs.db", "desktop.ini"].contains(DiskPath(path.text).name)
  }
}
