import TestSupport
import Testing

@Suite("The architecture")
struct ArchitectureTests {
  static let targets = FixtureFolder(path: Repository.root + "/Sources").folders
    .filter { !Rooms.isC($0) }

  static let files = Repository.files(in: "Sources", withEnding: ".swift")

  @Test("has a room for every target, and no room that is empty")
  func rooms() {
    #expect(Set(Self.targets).isSubset(of: Rooms.doors.keys))
    #expect(Self.targets.count >= 8)
    for (room, doors) in Rooms.doors {
      #expect(!doors.contains(room))
    }
  }

  @Test("lets each target import only what its room opens to", arguments: targets)
  func imports(target: String) throws {
    let allowed = Rooms.doors[target, default: []].union(Rooms.platform)
    for file in Self.files where file.hasPrefix("Sources/\(target)/") {
      let imported = try Self.imports(of: file)
      #expect(imported.isSubset(of: allowed), "\(file) imports \(imported.subtracting(allowed))")
    }
  }

  @Test("keeps each C library to one file")
  func cLibraries() throws {
    var importers: [String: [String]] = [:]
    for file in Self.files {
      for module in try Self.imports(of: file) where Rooms.isC(module) {
        importers[module, default: []].append(file)
      }
    }
    #expect(!importers.isEmpty)
    for (module, files) in importers {
      #expect(files.count == 1, "\(module) is imported by \(files)")
    }
  }

  @Test("keeps files small: none over 350 lines, half of them under 90")
  func sizes() throws {
    let sizes = try Self.files.map { file in
      (file: file, lines: try Repository.text(file).filter { $0 == "\n" }.count)
    }
    for (file, lines) in sizes {
      // A C library has one file to itself, which cannot be divided.
      let isWall = try Self.imports(of: file).contains(where: Rooms.isC)
      #expect(lines <= (isWall ? 450 : 350), "\(file) has \(lines) lines")
    }
    let median = sizes.map(\.lines).sorted()[sizes.count / 2]
    #expect(median <= 90)
  }

  @Test("names nothing for what it is not about")
  func names() {
    let vague = ["Utilities", "Utils", "Helpers", "Helper", "Common", "Core", "Manager", "Misc"]
    let parts = Self.files.flatMap { $0.dropLast(6).split(separator: "/").map(String.init) }
    for name in parts {
      #expect(!vague.contains { name.hasSuffix($0) }, "\(name) says nothing")
    }
  }

  @Test("does without what hides a mistake from the compiler")
  func escapes() throws {
    let escape = /\bAny\b|\btry!|\bas!|@unchecked|nonisolated\(unsafe\)|\bTODO\b|\bFIXME\b/
    for file in Self.files {
      for (index, line) in try Repository.text(file).split(
        separator: "\n",
        omittingEmptySubsequences: false
      ).enumerated() {
        let code = line.prefix { $0 != "/" || !line.contains("//") }
        let found = (line.contains("TODO") || line.contains("FIXME") ? line : code)
          .firstMatch(of: escape)
        #expect(found == nil, "\(file):\(index + 1)")
      }
    }
  }

  private static func imports(of file: String) throws -> Set<String> {
    let statement =
      /^ *(?:@\w+ )*(?:(?:internal|package|public|private|fileprivate) )?import (?:\w+ )?(\w+)/
    return Set(
      try Repository.text(file).split(separator: "\n")
        .compactMap { $0.firstMatch(of: statement).map { String($0.1) } }
    )
  }
}
