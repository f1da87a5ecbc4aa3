/// The rooms of the house and the doors between them: what each target may import.
///
/// A door leads downwards only. What the language and the platform bring is open to all.
enum Rooms {
  /// The modules of this package and of its dependencies that a target may name.
  static let doors: [String: Set<String>] = [
    "attain": ["CommandLineTool"],
    "CommandLineTool": [
      "ArgumentParser", "Bundling", "Preview", "SiteGenerator", "Interchange", "Competences",
      "Markdown",
      "Templating",
      "YAML", "Dates",
      "Diagnostics", "CAllocator",
    ],
    "Bundling": [
      "SiteGenerator", "PDF", "Interchange", "Competences", "Markdown", "Templating", "YAML",
      "HTML",
      "Dates", "Diagnostics", "URI",
    ],
    "Preview": ["SiteGenerator", "Diagnostics", "URI", "FlyingSocks"],
    "SiteGenerator": [
      "Interchange", "Competences", "Markdown", "Templating", "YAML", "HTML", "Dates",
      "Diagnostics", "URI", "CLibCrypto", "CRenameExchange",
    ],
    "Interchange": ["Competences", "YAML", "Dates", "Diagnostics"],
    "Competences": ["Dates", "Diagnostics", "URI"],
    "Markdown": ["HTML", "Diagnostics", "URI", "CCMarkGFM"],
    "Templating": ["HTML", "Dates", "Diagnostics", "URI"],
    "YAML": ["Dates", "Diagnostics", "CLibYAML"],
    "PDF": ["URI", "CQPDF"],
    "HTML": [],
    "Dates": [],
    "Diagnostics": ["URI"],
    "URI": [],
  ]

  static let platform: Set<String> = [
    "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization", "FoundationEssentials",
  ]

  /// Modules of C, each of which one file may import.
  static func isC(_ module: String) -> Bool {
    let letters = Array(module)
    return letters.count > 1 && letters[0] == "C" && letters[1].isUppercase
  }
}
