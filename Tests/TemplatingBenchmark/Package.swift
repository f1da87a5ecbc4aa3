// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of Attain, linked in by its sources: the benchmark's dependencies never reach the product.
func module(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    path: "Modules/\(name)",
    swiftSettings: settings
  )
}

let package = Package(
  name: "templating-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil.git", exact: "0.15.1"),
  ],
  targets: [
    .executableTarget(
      name: "TemplatingBenchmark",
      dependencies: [
        "Templating", "HTML", "Dates", "Diagnostics",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Stencil", package: "Stencil"),
      ],
      swiftSettings: settings
    ),
    module("Templating", on: ["HTML", "Dates", "Diagnostics"]),
    module("HTML"),
    module("Dates"),
    module("Diagnostics"),
  ],
  swiftLanguageModes: [.v6]
)
