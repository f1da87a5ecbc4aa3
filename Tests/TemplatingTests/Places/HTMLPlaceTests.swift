import Testing

@testable import Templating

@Suite("The place in the HTML")
struct HTMLPlaceTests {
  /// Moves over markup, and gives the place and the problem that it ends with.
  private func place(after markup: String) -> HTMLPlace {
    var place = HTMLPlace.text
    _ = place.advance(over: Array(markup.utf8))
    return place
  }

  @Test(
    "is text after what closes itself",
    arguments: [
      "", "a < b", "<p>", "</p>", "<p class=a>", "<p class='a' id=\"b\" hidden>", "<br/>",
      "<!doctype html>", "<!-- a -- b -->", "<!-->", "<!--->", "<!-- a --!>", "<?xml?>",
      "<title>a</title>", "<title></titles></title >", "<script>if (a<b) {}</script>",
      "<style>a>b{}</style>", "<textarea><p></textarea>", "<a href=x>", "<a href=\"x\"id='y'>",
      "<script type=\"application/json\">{\"a\": \"</\"}</script>", "a<3", "<SCRIPT></Script>",
      "<p/class=\"x\">", "<iframe></iframe>", "</script>",
    ]
  )
  func text(markup: String) {
    #expect(place(after: markup).state == .text, "\(markup)")
  }

  @Test("is an attribute with the names of it and its element")
  func attribute() {
    let place = place(after: "<A\nData-X = \"b")
    #expect(place.state == .value(.double, isEnd: false, .none))
    #expect(String(decoding: place.element, as: UTF8.self) == "a")
    #expect(String(decoding: place.attribute, as: UTF8.self) == "data-x")
  }

  @Test(
    "knows the part of an address",
    arguments: [
      ("<a href=\"", HTMLPlace.AddressPart.start), ("<a href=\"  ", .start),
      ("<a href=\"ab", .scheme), ("<a href=\"/", .settled), ("<a href=\"ab/c", .settled),
      ("<a href=\"?", .settled), ("<a href=\"#", .settled), ("<a href=\"https:", .settled),
      ("<a href=\"mailto:", .settled), ("<a href=\"javascript:", .refused),
      ("<a href=\"data:", .refused), ("<a href=\"a&colon;", .refused),
      ("<img srcset=\"/a.png ", .descriptor), ("<img srcset=\"/a.png 1x, ", .start),
      ("<meta http-equiv=\"refresh\" content=\"0", .descriptor),
      ("<meta http-equiv=\"refresh\" content=\"0; url=", .start),
      ("<meta http-equiv=\"refresh\" content=\"0; url=/x", .settled),
    ]
  )
  func addresses(markup: String, part: HTMLPlace.AddressPart) {
    guard case .value(_, _, let found) = place(after: markup).state else {
      Issue.record("\(markup) ends outside a value")
      return
    }
    #expect(found == part, "\(markup)")
  }

  @Test("meets itself where branches end alike inside a tag")
  func joining() {
    let bare = place(after: "<p")
    let hidden = place(after: "<p hidden")
    let classed = place(after: "<p class=\"a\"")
    #expect(bare.joined(with: hidden) == bare.joined(with: classed))
    #expect(bare.joined(with: place(after: "<p class=\"")) == nil)
    #expect(bare.joined(with: place(after: "<b")) == nil)
    #expect(place(after: "<p>").joined(with: place(after: "<b>")) == .text)
  }
}
