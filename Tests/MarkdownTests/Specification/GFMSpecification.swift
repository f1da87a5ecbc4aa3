import Testing
import Foundation

/// The examples of the GitHub Flavored Markdown specification and the program that it comes with,
/// from Debian's package `cmark-gfm`.
struct GFMSpecification {
  struct Example: Sendable, CustomTestStringConvertible {
    let number: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "example \(number), \(section)" }
  }

  let examples: [Example]

  /// Reads the examples from where the package puts them.
  ///
  /// - Throws: `MissingPackage` where the file is not there.
  init() throws {
    let packed = "/usr/share/doc/cmark-gfm/spec.txt.gz"
    let plain = "/usr/share/doc/cmark-gfm/spec.txt"
    let text: Data
    if let data = FileManager.default.contents(atPath: plain) {
      text = data
    } else if FileManager.default.fileExists(atPath: packed) {
      text = try Self.run("/usr/bin/gzip", ["-dc", packed], input: Data())
    } else {
      throw MissingPackage()
    }
    examples = Self.examples(in: String(decoding: text, as: UTF8.self))
  }

  /// What cmark-gfm itself makes of a text, with every extension of the specification.
  static func oracle(_ markdown: String) throws -> String {
    let program = "/usr/bin/cmark-gfm"
    guard FileManager.default.isExecutableFile(atPath: program) else { throw MissingPackage() }
    let arguments =
      ["--unsafe"]
      + ["table", "strikethrough", "autolink", "tagfilter", "tasklist"].flatMap { ["-e", $0] }
    let html = try run(program, arguments, input: Data(markdown.utf8))
    return String(decoding: html, as: UTF8.self)
  }

  private static func run(_ program: String, _ arguments: [String], input: Data) throws -> Data {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("attain-oracle-" + UUID().uuidString)
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  private static func examples(in text: String) -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var section = ""
    var number = 0
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.lowercased()
      } else if line.hasPrefix(fence + " example") {
        number += 1
        let markdown = lines.prefix { $0 != "." }
        lines = lines.dropFirst(markdown.count + 1)
        let html = lines.prefix { !$0.hasPrefix(fence) }
        lines = lines.dropFirst(html.count + 1)
        guard !line.hasSuffix("disabled") else { continue }
        examples.append(
          Example(
            number: number,
            section: section,
            markdown: unescaped(markdown),
            html: unescaped(html)
          )
        )
      }
    }
    return examples
  }

  private static func unescaped(_ lines: ArraySlice<Substring>) -> String {
    lines.map { $0.replacingOccurrences(of: "→", with: "\t") + "\n" }.joined()
  }
}

struct MissingPackage: Error, CustomStringConvertible {
  var description: String {
    "The specification is missing: install Debian's package cmark-gfm (apt-get install cmark-gfm)"
  }
}
