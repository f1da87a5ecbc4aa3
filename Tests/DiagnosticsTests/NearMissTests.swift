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

  @Test(
    "is found for a file by what tells it from others, not by its folder and its ending",
    arguments: [
      ("pgae.html", "page.html"), ("Content/routes/rote-2.md", "Content/routes/route-2.md"),
      ("rotues/index.md", "routes/index.md"),
    ]
  )
  func files(written: String, meant: String) {
    let known = ["page.html", "Content/routes/route-2.md", "routes/index.md", "Content/stp.md"]
    #expect(NearMiss.nearest(to: written, in: known) == meant)
  }

  @Test(
    "allows a short name one slip",
    arguments: [
      ("nope.md", nil), ("sp.md", "stp.md"), ("ab", nil), ("a/nope.md", nil), ("ACT", "ACS"),
    ]
  )
  func shortNames(written: String, meant: String?) {
    #expect(NearMiss.nearest(to: written, in: ["stp.md", "xyz", "a/stp.md", "ACS"]) == meant)
  }

  @Test("is the closest of several, however far that is, where it is asked for")
  func closest() {
    #expect(
      NearMiss.closest(to: "route/stp.md", in: ["faqs/stp.md", "routes/stp.md"]) == "routes/stp.md"
    )
    #expect(NearMiss.closest(to: "x", in: []) == nil)
  }

  @Test("is the first in byte order where two are equally near")
  func ties() {
    #expect(NearMiss.nearest(to: "cat", in: ["car", "bat"]) == "bat")
  }
}
