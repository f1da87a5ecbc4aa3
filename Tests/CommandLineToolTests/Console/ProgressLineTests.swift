import SiteGenerator
import Testing

@testable import CommandLineTool

@Suite("The progress line")
struct ProgressLineTests {
  private let start = ContinuousClock.now
  private let terminal = OutputDevice.terminal(columns: 80, isColoured: true)

  private func drawn(on device: OutputDevice, at milliseconds: [Int]) -> String {
    let recording = Recording()
    let line = ProgressLine(on: TextStream(device: device, write: recording.append), from: start)
    for (index, time) in milliseconds.enumerated() {
      let progress = BuildProgress(.rendering, completed: index + 1_000, total: 10_000)
      line.report(progress, at: start.advanced(by: .milliseconds(time)))
    }
    line.finish()
    line.report(BuildProgress(.publishing), at: start.advanced(by: .seconds(99)))
    return recording.text.replacing("\r\u{1B}[2K", with: "|")
  }

  @Test("is never drawn for work of less than half a second")
  func quick() {
    #expect(drawn(on: terminal, at: [10, 200, 499]).isEmpty)
  }

  @Test("is drawn over itself, not too often, and wiped at the end")
  func slow() {
    #expect(
      drawn(on: terminal, at: [499, 500, 510, 700])
        == "|Rendering 1,001 of 10,000|Rendering 1,003 of 10,000|"
    )
  }

  @Test("is never drawn where there is no terminal")
  func file() {
    #expect(drawn(on: .file, at: [600, 1_000]).isEmpty)
  }
}
