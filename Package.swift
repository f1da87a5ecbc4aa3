// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where `CI` is set, so that a newer compiler's new warning
// never stops a writer who only wants to build the site.
let strictness: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strictness

/// A room of the house; dependencies point downwards only (see README.md).
func room(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The specification of a room.
func specification(of name: String, with dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: fixtureFolders(of: name),
    swiftSettings: settings
  )
}

/// Fixtures are read from the source tree, where `RECORD=1` can rewrite them.
func fixtureFolders(of name: String) -> [String] {
  switch name {
  case "Diagnostics", "CommandLineTool", "Markdown", "YAML", "Interchange", "Templating",
    "SiteGenerator", "Bundling":
    ["Fixtures"]
  default: []
  }
}

let package = Package(
  name: "attain",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "attain", targets: ["attain"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .executableTarget(
      name: "attain",
      dependencies: ["CommandLineTool"],
      swiftSettings: settings
    ),
    room(
      "CommandLineTool",
      on: [
        "Bundling", "Preview", "SiteGenerator", "Interchange", "Competences", "Markdown",
        "Templating", "YAML",
        "Dates", "Diagnostics", "CAllocator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    room(
      "Bundling",
      on: [
        "SiteGenerator", "PDF", "Interchange", "Competences", "Markdown", "Templating", "YAML",
        "HTML",
        "Dates", "Diagnostics", "URI",
      ]
    ),
    room(
      "Preview",
      on: [
        "SiteGenerator", "Diagnostics", "URI",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]
    ),
    room(
      "SiteGenerator",
      on: [
        "Markdown", "Templating", "YAML", "HTML", "Dates", "Diagnostics", "URI",
        "Competences", "Interchange", "CLibCrypto", "CRenameExchange",
      ]
    ),
    room("Interchange", on: ["Competences", "YAML", "Dates", "Diagnostics"]),
    room("Competences", on: ["Dates", "Diagnostics", "URI"]),
    room("Markdown", on: ["HTML", "Diagnostics", "URI", "CCMarkGFM"]),
    room("Templating", on: ["HTML", "Dates", "Diagnostics", "URI"]),
    room("YAML", on: ["Dates", "Diagnostics", "CLibYAML"]),
    room("PDF", on: ["URI", "CQPDF"]),
    room("HTML"),
    room("Dates"),
    room("Diagnostics", on: ["URI"]),
    room("URI"),
    .target(name: "CRenameExchange"),
    .target(name: "CAllocator"),
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]
    ),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CLibCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
    ),
    .systemLibrary(
      name: "CQPDF",
      pkgConfig: "libqpdf",
      providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]
    ),

    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .target(
      name: "SiteTestSupport",
      dependencies: ["Diagnostics", "SiteGenerator", "Dates", "TestSupport"],
      path: "Tests/SiteTestSupport",
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "PublishingProbe",
      dependencies: ["Diagnostics", "SiteGenerator", "SiteTestSupport"],
      path: "Tests/PublishingProbe",
      swiftSettings: settings
    ),
    specification(of: "Diagnostics"),
    specification(of: "HTML"),
    specification(of: "Dates"),
    specification(of: "PDF"),
    specification(of: "URI"),
    specification(of: "YAML", with: ["Diagnostics", "Dates"]),
    specification(
      of: "Interchange",
      with: ["Competences", "SiteGenerator", "YAML", "Diagnostics", "Dates"]
    ),
    specification(of: "Competences", with: ["Diagnostics", "Dates"]),
    specification(of: "Markdown", with: ["Diagnostics", "HTML"]),
    specification(of: "Templating", with: ["Diagnostics", "HTML", "Dates"]),
    specification(
      of: "SiteGenerator",
      with: [
        "Competences", "Interchange",
        "Markdown", "Templating", "YAML", "HTML", "Dates", "Diagnostics", "SiteTestSupport",
        "PublishingProbe",
      ]
    ),
    specification(
      of: "Bundling",
      with: [
        "SiteGenerator", "PDF", "Competences", "Markdown", "YAML", "Templating", "HTML", "Dates",
        "Diagnostics", "SiteTestSupport",
      ]
    ),
    specification(
      of: "CommandLineTool",
      with: [
        "Bundling", "attain", "SiteGenerator", "Templating", "Dates", "Diagnostics",
        "SiteTestSupport",
      ]
    ),
    specification(
      of: "Preview",
      with: [
        "SiteGenerator", "SiteTestSupport", "Diagnostics", "Dates",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]
    ),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["attain", "TestSupport"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
