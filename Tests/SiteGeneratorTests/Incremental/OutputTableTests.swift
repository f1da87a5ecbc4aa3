import SiteGenerator
import Testing

@Suite("A table of outputs")
struct OutputTableTests {
  @Test("holds what a dictionary would, and leaves the copy that was handed on alone")
  func equalsDictionary() throws {
    var random = RandomNumbers(seed: 7)
    var table = OutputTable<Int>()
    var wanted: [OutputPath: Int] = [:]
    for round in 0..<60 {
      let (handed, former) = (table, wanted)
      for _ in 0..<random.below(200) {
        let path = try #require(OutputPath("page-\(random.below(900))"))
        let value = random.below(3) == 0 ? nil : random.below(100)
        table[path] = value
        wanted[path] = value
      }
      #expect(table.all == wanted, "round \(round)")
      #expect(table.count == wanted.count)
      #expect(wanted.allSatisfy { table[$0.key] == $0.value })
      #expect(handed.all == former)
      #expect(former.keys.allSatisfy { handed[$0] == former[$0] })
    }
    #expect(table[try #require(OutputPath("none"))] == nil)
  }
}
