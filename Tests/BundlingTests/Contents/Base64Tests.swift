import Testing

@testable import Bundling

/// The examples of https://www.rfc-editor.org/rfc/rfc4648#section-10.
@Suite("Bytes as letters")
struct Base64Tests {
  @Test(
    "A run of bytes is written as the standard says",
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
      ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]
    )
  )
  func example(text: String, letters: String) {
    #expect(Base64.encode(Array(text.utf8)) == letters)
  }
}
