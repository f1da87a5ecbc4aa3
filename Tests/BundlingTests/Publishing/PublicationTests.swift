import Bundling
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Putting a bundle and its record in their places")
struct PublicationTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder(inMemory: true)
  }

  @Test("writes the two side by side, in folders that need not be there")
  func fresh() throws {
    let place = BundlePlace(
      site: folder.path,
      portfolio: "alex-example",
      status: .draft,
      form: .pdf
    )
    try BundlePublication.write(Array("one".utf8), Array("{}".utf8), to: place)
    #expect(
      try folder.texts() == [
        "_bundles/alex-example/alex-example-draft.pdf": "one",
        "_bundles/alex-example/alex-example-draft.pdf.bundle.json": "{}",
      ]
    )
  }

  @Test(
    "that fails at whichever call leaves both as they were",
    arguments: [FileSystemError.Reason.diskFull, .notPermitted, .other(5)]
  )
  func failing(reason: FileSystemError.Reason) throws {
    try atEveryCall { call in
      FaultyFileSystem.Fault(at: call, reason)
    } check: { texts, isWritten, call in
      let visible = texts.filter { !$0.key.hasPrefix(".") }
      #expect(visible == (isWritten ? Self.new : Self.old), "at call \(call)")
    }
  }

  @Test("that is killed at whichever call leaves two whole files, and at most one of them new")
  func dying() throws {
    try atEveryCall {
      .death(at: $0)
    } check: { texts, _, call in
      #expect(["old", "new"].contains(texts["alex.pdf"]), "at call \(call)")
      #expect(["{old}", "{new}"].contains(texts["alex.pdf.bundle.json"]), "at call \(call)")
      // The record never runs ahead of the bundle.
      #expect(
        !(texts["alex.pdf"] == "old" && texts["alex.pdf.bundle.json"] == "{new}"),
        "at call \(call)"
      )
    }
  }

  @Test("keeps to a link's own file and never replaces a folder")
  func unusual() throws {
    try folder.write("old", to: "elsewhere/alex.pdf")
    try folder.link("alex.pdf", to: "elsewhere/alex.pdf")
    let place = BundlePlace(file: folder.path.appending("alex.pdf"))
    try BundlePublication.write(Array("new".utf8), [], to: place)
    #expect(try folder.texts()["elsewhere/alex.pdf"] == "new")

    let taken = BundlePlace(file: folder.path.appending("elsewhere"))
    #expect(throws: FileSystemError(.isAFolder, at: taken.file)) {
      try BundlePublication.write([], [], to: taken)
    }
  }

  #if os(Linux)
    @Test(
      "on a full disk leaves the last good one and gives the room back",
      .enabled(if: SmallDisk.canBeMounted, "only the superuser can mount a disk")
    )
    func fullDisk() throws {
      let disk = try SmallDisk(at: folder.path, kilobytes: 256)
      defer { withExtendedLifetime(disk) {} }
      let place = BundlePlace(file: folder.path.appending("alex.pdf"))
      try BundlePublication.write(Array("old".utf8), Array("{old}".utf8), to: place)
      let error = #expect(throws: FileSystemError.self) {
        try BundlePublication.write(Array(repeating: 65, count: 400_000), [], to: place)
      }
      #expect(error?.reason == .diskFull)
      #expect(try folder.texts() == Self.old)
      try BundlePublication.write(Array("new".utf8), Array("{new}".utf8), to: place)
      #expect(try folder.texts() == Self.new)
    }
  #endif

  private static let old = ["alex.pdf": "old", "alex.pdf.bundle.json": "{old}"]
  private static let new = ["alex.pdf": "new", "alex.pdf.bundle.json": "{new}"]

  /// Publishes over an old bundle again and again, each time with the fault one call later.
  private func atEveryCall(
    fault: (Int) -> FaultyFileSystem.Fault,
    check: ([String: String], _ isWritten: Bool, _ call: Int) throws -> Void
  ) throws {
    for call in 1... {
      let folder = try ScratchFolder(inMemory: true)
      let place = BundlePlace(file: folder.path.appending("alex.pdf"))
      try BundlePublication.write(Array("old".utf8), Array("{old}".utf8), to: place)
      let disk = FaultyFileSystem(fault(call))
      let outcome = Result {
        try BundlePublication.write(Array("new".utf8), Array("{new}".utf8), to: place, on: disk)
      }
      if disk.calls < call {
        #expect(call > 8, "the fault never came")
        break
      }
      try check(folder.texts(), (try? outcome.get()) != nil, call)
    }
  }
}
