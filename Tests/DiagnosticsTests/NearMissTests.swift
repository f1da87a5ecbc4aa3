import Diagnostics
import Testing

@Suite("The nearest known name")
struct NearMissTests {
  @Test(
    "is found across a slip of the finger",
    arguments: [
      ("titel", "title"), ("Title", "title"), ("titl", "title"), ("reviewdue", "reviewDue"),
      ("descripton", "description"),
    ]
  )
  func slips(written: String, meant: String) {
    let known = ["title", "description", "order", "reviewDue", "reviewed"]
    #expect(NearMiss.nearest(to: written, in: known) == meant)
  }

  @Test("is not made up where nothing is near")
  func nothingNear() {
    #expect(NearMiss.nearest(to: "colour", in: ["title", "order"]) == nil)
    #expect(NearMiss.nearest(to: "", in: ["title"]) == nil)
  }

  @Test("is the first in byte order where two are equally near")
  func ties() {
    #expect(NearMiss.nearest(to: "cat", in: ["car", "bat"]) == "bat")
  }
}
