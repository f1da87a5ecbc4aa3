import SiteGenerator
import Testing

@Suite("A digest")
struct DigestTests {
  // https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  @Test(
    "is the SHA-256 of the standard's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ]
  )
  func examples(text: String, hexadecimal: String) {
    #expect(Digest(of: text).hexadecimal == hexadecimal)
  }

  @Test("is the same whether the bytes come at once or piece by piece", arguments: [1, 7, 64, 999])
  func stream(size: Int) {
    let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var stream = DigestStream()
    for start in Swift.stride(from: 0, to: bytes.count, by: size) {
      stream.append(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    let digest = stream.finish()
    #expect(digest == Digest(of: bytes))
  }

  @Test("is read back from its digits and from its bytes")
  func roundTrip() {
    let digest = Digest(of: "attain")
    #expect(Digest(hexadecimal: digest.hexadecimal.utf8) == digest)
    #expect(Digest(bytes: digest.bytes) == digest)
  }

  @Test(
    "is not read from anything else",
    arguments: ["", "abc", String(repeating: "G", count: 64)]
  )
  func notADigest(text: String) {
    #expect(Digest(hexadecimal: text.utf8) == nil)
    #expect(Digest(bytes: Array(text.utf8.prefix(31))) == nil)
  }

  @Test("stands in the order of its digits")
  func order() {
    let digests = (0..<50).map { Digest(of: "\($0)") }
    #expect(digests.sorted().map(\.hexadecimal) == digests.map(\.hexadecimal).sorted())
  }
}
