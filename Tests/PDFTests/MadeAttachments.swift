import Foundation
import PDF
import TestSupport
import Testing

/// The files of `Tests/BundleChecks/make_attachments.py`, made once for a run of the tests.
enum MadeAttachments {
  static let reason: Comment = "python3 with pikepdf, or poppler's pdftotext, is not there"

  /// Whether the attachments can be made and finished files be read by others.
  static let areThere = python != nil && answers("pdftotext", ["-v"])

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(folder)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).pdf")))
  }

  static func inspected(_ name: String) throws -> Result<InspectedPDF, PDFFailure> {
    PDFInspector.inspect(try bytes(name))
  }

  /// What pikepdf and poppler find in a file.
  static func read(_ bytes: [UInt8]) throws -> IndependentFacts {
    let python = try #require(python)
    return try TemporaryFolder.with { folder in
      let path = folder + "/finished.pdf"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let check = try FinishedProcess("qpdf", ["--check", path])
      #expect(check.status == 0, "\(check.output)\(check.errors)")
      let read = try FinishedProcess(python, [checks + "/read_pdf.py", path])
      #expect(read.status == 0, "\(read.errors)")
      return try JSONDecoder().decode(IndependentFacts.self, from: Data(read.output.utf8))
    }
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static let checks = root + "/Tests/BundleChecks"

  /// The Python that `.ci/install tests` prepared, or another that will do.
  private static let python = [root + "/.build/site-checks/bin/python", "python3"]
    .first { answers($0, ["-c", "import pikepdf"]) }

  private static let folder: String? = {
    guard let python else { return nil }
    let path = root + "/.build/made-attachments"
    let made = try? FinishedProcess(python, [checks + "/make_attachments.py", path])
    return made?.status == 0 ? path : nil
  }()

  private static func answers(_ program: String, _ arguments: [String]) -> Bool {
    (try? FinishedProcess(program, arguments).status) == 0
  }
}

/// What an independent reader finds in a file.
struct IndependentFacts: Decodable {
  struct Page: Decodable {
    let size: [Double]
    let label: String
    let links: [Link]
    let drawings: [String]
    let words: [Word]

    func word(_ text: String) -> Word? { words.first { $0.text == text } }
  }

  struct Link: Decodable {
    let box: [Double]
    let page: Int?
    let address: String?
  }

  struct Word: Decodable {
    let box: [Double]
    let text: String

    func lies(in frame: PDFRectangle) -> Bool {
      box[0] >= frame.left && box[1] >= frame.top && box[2] <= frame.right
        && box[3] <= frame.bottom
    }
  }

  struct Bookmark: Decodable, Equatable {
    let depth: Int
    let title: String
    let page: Int?
  }

  let pages: [Page]
  let outline: [Bookmark]
  let language: String
  let title: String
  let metadataTitle: String
  let creator: String
  let showsTitle: Bool
  let openingPage: Int?
  let openingZoom: Double?
  let isTagged: Bool
  let attachments: [String]
  let hasScripts: Bool
  let hiddenLayers: Int
  let fonts: [String]
}
