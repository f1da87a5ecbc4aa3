import Preview
import Testing

@Suite("A request with conditions")
struct ConditionTests {
  /// A file of ten bytes.
  private let file = "/data.json"

  private func response(_ fields: [String: String], method: String = "GET") -> PreviewResponse {
    SampleSite.response(file, method: method, fields)
  }

  private var tag: String { SampleSite.response(file)["ETag"] ?? "" }

  @Test("is answered without the file where the browser has it")
  func noneMatch() {
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count == 66)
    for known in [tag, "W/" + tag, "*", "\"a\", \(tag)", "\"a\",\(tag), \"b\""] {
      let response = response(["if-none-match": known])
      #expect(response.status == 304)
      #expect(response.body == .none)
      #expect(response["ETag"] == tag)
    }
    for other in ["\"a\"", "", tag + "x", tag.replacing("\"", with: "")] {
      #expect(response(["if-none-match": other]).status == 200)
    }
    #expect(response(["if-none-match": tag, "range": "bytes=0-1"]).status == 304)
    #expect(response(["if-none-match": tag], method: "HEAD").status == 304)
  }

  @Test("of a page knows the page without the script from the page with it")
  func pageTag() {
    #expect(SampleSite.response("/")["ETag"]?.hasSuffix("-live\"") == true)
  }

  @Test(
    "for a part gets it, and the whole where it makes no sense",
    arguments: [
      ("bytes=0-3", 206, "0123"), ("bytes=4-", 206, "456789"), ("bytes=-3", 206, "789"),
      ("bytes=9-9", 206, "9"), ("bytes=0-0", 206, "0"), ("BYTES=0-1", 206, "01"),
      ("bytes=5-100", 206, "56789"), ("bytes=-100", 206, "0123456789"),
      ("bytes=0-99999999999999999999999999", 206, "0123456789"),
      ("bytes=-99999999999999999999999999", 206, "0123456789"),
      ("bytes=10-", 416, ""), ("bytes=10-11", 416, ""), ("bytes=-0", 416, ""),
      ("bytes=99999999999999999999999999-", 416, ""),
      ("bytes=18446744073709551615-18446744073709551616", 416, ""),
      ("bytes=9223372036854775807-", 416, ""),
      ("bytes=3-2", 200, "0123456789"), ("bytes=0-1,3-4", 200, "0123456789"),
      ("bytes=", 200, "0123456789"), ("bytes=-", 200, "0123456789"),
      ("bytes=a-b", 200, "0123456789"), ("bytes=--1", 200, "0123456789"),
      ("bytes=+1-2", 200, "0123456789"), ("lines=0-1", 200, "0123456789"),
      ("bytes=1", 200, "0123456789"), ("bytes= 0-1", 200, "0123456789"),
    ]
  )
  func ranges(range: String, status: Int, text: String) {
    let response = response(["range": range])
    #expect(response.status == status)
    if status != 416 { #expect(response.text == text) }
    if status == 416 { #expect(response["Content-Range"] == "bytes */10") }
    if status == 206 { #expect(response["Content-Range"]?.hasSuffix("/10") == true) }
  }

  @Test("says which part it got")
  func contentRange() {
    #expect(response(["range": "bytes=2-4"])["Content-Range"] == "bytes 2-4/10")
    #expect(response(["range": "bytes=-1"])["Content-Range"] == "bytes 9-9/10")
  }

  @Test("gets a part only of the content that it knows")
  func ifRange() {
    #expect(response(["range": "bytes=0-1", "if-range": tag]).status == 206)
    #expect(response(["range": "bytes=0-1", "if-range": "\"other\""]).status == 200)
    #expect(response(["range": "bytes=0-1", "if-range": "W/" + tag]).status == 200)
    #expect(
      response(["range": "bytes=0-1", "if-range": "Wed, 21 Oct 2015 07:28:00 GMT"]).status == 200
    )
  }

  @Test("for a part of nothing is told that there is none")
  func emptyFile() {
    let site = SampleSite.site(["empty.txt": ""])
    for range in ["bytes=0-", "bytes=-1", "bytes=0-0"] {
      #expect(SampleSite.response("/empty.txt", ["range": range], site: site).status == 416)
    }
    #expect(SampleSite.response("/empty.txt", site: site).status == 200)
  }
}
