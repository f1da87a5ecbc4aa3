import Testing

@testable import Interchange

@Suite("A name-based identifier")
struct IdentifierTests {
  @Test(
    "is what Python's uuid5 gives for the same name",
    arguments: [
      ("acs-generic@2024/R&D1", "4fe0f18b-4a93-5ab2-90dc-d0934925e618"),
      ("acs-generic@2024", "b02f9b15-f94b-5885-9c7a-48aa20fa7da8"),
    ]
  )
  func names(name: String, identifier: String) {
    #expect(UUIDv5.frameworks.description == "2c5da519-2d49-5e1d-a9c2-eb1dcb97f610")
    #expect(UUIDv5(namespace: .frameworks, name: name).description == identifier)
  }

  @Test("reads names as UTF-8")
  func utf8() {
    let identifier = UUIDv5(namespace: .url, name: "http://www.example.com/é").description
    #expect(identifier == "25075155-e97f-53fc-8cc5-0f0e39c77868")
  }

  @Test(
    "rests on SHA-1 as RFC 3174 tests it, across block boundaries",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
      (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
      (String(repeating: "a", count: 56), "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
      (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
    ]
  )
  func sha1(message: String, digest: String) {
    let bytes = SHA1.digest(of: Array(message.utf8))
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
  }
}
