import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

/// A trainee's own files: whatever fails while they are changed, each is as it was or as it is to be.
@Suite("A change of several files on a disk that fails")
struct FileWritingFaultTests {
  private static let names = ["a.md", "b/b.md", "c.md"]
  private static let old = Dictionary(uniqueKeysWithValues: names.map { ($0, "old \($0)") })
  private static let new = Dictionary(
    uniqueKeysWithValues: names.map { ($0, "new words in \($0)") }
  )

  /// A folder with the files that are to be changed.
  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder(inMemory: true)
    for (name, text) in Self.old { try folder.write(text, to: name) }
    return folder
  }

  /// The change of the files from what they hold to what they are to hold.
  private func changes(_ folder: ScratchFolder) throws -> [FileReplacement] {
    let texts = try folder.texts()
    return Self.names.map { name in
      FileReplacement(
        folder.path.appending(name),
        old: Array((texts[name] ?? "").utf8),
        new: Array((Self.new[name] ?? "").utf8)
      )
    }
  }

  /// What a reader finds: all but hidden files.
  private func found(_ folder: ScratchFolder) throws -> [String: String] {
    try folder.texts().filter { path, _ in
      !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
  }

  @Test("makes all of it or none, whichever call fails", arguments: [true, false])
  func oneFault(hasLinks: Bool) throws {
    for call in 1... {
      try #require(call < 100)
      let folder = try folder()
      let changes = try changes(folder)
      let disk = FaultyFileSystem(.init(at: call, .diskFull), hasLinks: hasLinks)
      let result = Result { () throws(FileWritingError) in
        try FileReplacements.write(changes, on: disk)
      }
      #expect(try found(folder) == (result.isSuccess ? Self.new : Self.old), "call \(call)")
      guard disk.calls < call else { continue }
      #expect(result.isSuccess)
      #expect(call > 12)
      break
    }
  }

  @Test(
    "leaves each file whole when it is killed, and another run goes on from there",
    arguments: [true, false]
  )
  func death(hasLinks: Bool) throws {
    for call in 1...40 {
      let folder = try folder()
      let disk = FaultyFileSystem(.death(at: call), hasLinks: hasLinks)
      try? FileReplacements.write(changes(folder), on: disk)
      for (name, text) in try found(folder) {
        #expect(text == Self.old[name] || text == Self.new[name], "call \(call)")
      }
      try FileReplacements.write(changes(folder))
      // Hidden files too: what the killed run left is gone.
      #expect(try folder.texts() == Self.new, "call \(call)")
    }
  }

  @Test(
    "makes all new files or none, and never touches one that is there",
    arguments: [true, false]
  )
  func newFiles(hasLinks: Bool) throws {
    let files = Self.names.map { NewFile(SourcePath($0), Self.new[$0] ?? "") }
    let mine = ["mine.md": "mine"]
    for call in 1... {
      try #require(call < 100)
      let folder = try ScratchFolder(inMemory: true)
      try folder.write("mine", to: "mine.md")
      let disk = FaultyFileSystem(.init(at: call, .diskFull), hasLinks: hasLinks)
      let result = Result { () throws(FileWritingError) in
        try NewFiles.write(files, in: folder.path, on: disk)
      }
      let expected = result.isSuccess ? Self.new.merging(mine) { $1 } : mine
      #expect(try found(folder) == expected, "call \(call)")
      guard disk.calls < call else { continue }
      #expect(result.isSuccess)
      #expect(call > 10)
      break
    }
  }
}

extension Result {
  fileprivate var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}
