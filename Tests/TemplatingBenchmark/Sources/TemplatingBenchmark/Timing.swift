/// How long one engine takes for the page.
struct Timing {
  let name: String

  /// The median of several runs, for one page.
  let microseconds: Double

  init(_ name: String, rounds: Int, _ render: () -> Int) {
    self.name = name
    let clock = ContinuousClock()
    var runs: [Double] = []
    var written = 0
    for _ in 0..<9 {
      let start = clock.now
      for _ in 0..<rounds { written &+= render() }
      let seconds = (clock.now - start) / .seconds(1)
      runs.append(seconds * 1_000_000 / Double(rounds))
    }
    precondition(written != 1, "keeps the work from being left out")
    microseconds = runs.sorted()[4]
  }
}

extension Double {
  /// The number to one place.
  var tenths: Double { (self * 10).rounded() / 10 }
}

extension String {
  func padded(to width: Int, atStart: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - count))
    return atStart ? padding + self : self + padding
  }
}
