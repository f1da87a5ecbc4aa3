import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport

/// Publishes a version of a site again and again in a process of its own, for tests to kill and for
/// figures to be taken.
@main
struct PublishingProbe {
  static func main() {
    do {
      try publish()
    } catch let error as PublishingError {
      print(error.diagnostic.message)
      exit(1)
    } catch {
      print(error)
      exit(2)
    }
  }

  private static func publish() throws {
    var words = CommandLine.arguments.dropFirst()
    let isInPlace = words.last == "--in-place"
    if isInPlace { words.removeLast() }
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard let site = words.first, numbers.count == 4 else {
      print("usage: PublishingProbe SITE FIRST-VERSION LAST-VERSION PAGES PADDING [--in-place]")
      return
    }
    for version in numbers[0]...max(numbers[0], numbers[1]) {
      let clock = ContinuousClock()
      let start = clock.now
      let report = try VersionedSite(version: version, pages: numbers[2]).publish(
        to: DiskPath(site),
        inPlace: isInPlace,
        padding: numbers[3]
      )
      print(
        "version \(version): \(report.written) written, \(report.unchanged) unchanged,",
        "\(report.deleted) deleted, \(report.method), \(clock.now - start)"
      )
    }
  }
}
