import Preview
import Testing

@Suite("The address of a preview")
struct ServerAddressTests {
  @Test("says where it is as a browser takes it")
  func encodedAddress() throws {
    let server = try PreviewServer(on: .loopback, port: 0)
    #expect(
      server.address(of: "/my site/caf\u{E9}/")
        == "http://localhost:\(server.port)/my%20site/caf%C3%A9/"
    )
  }

  @Test("knows an address of version 6 in every spelling of it")
  func spellings() throws {
    let host = try #require(PreviewHost("2001:DB8:0:0::5"))
    #expect(host == .address("2001:db8::5"))
    #expect(host == PreviewHost("[2001:db8::0.0.0.5]"))
    #expect(host.isRemote)
    for spelling in ["[2001:db8::5]:8080", "[2001:DB8:0:0:0:0:0:5]"] {
      #expect(host.allowedHosts.allows(spelling))
    }
    #expect(!host.allowedHosts.allows("[2001:db8::6]"))
    #expect(!host.allowedHosts.allows("[2001:db8::5"))
    let mapped = try #require(PreviewHost("::ffff:192.0.2.1"))
    #expect(mapped.allowedHosts.allows("[::ffff:c000:201]"))
    let everything = try #require(PreviewHost("0:0:0:0:0:0:0:0"))
    #expect(everything == .address("::"))
    #expect(everything.allowedHosts.allows("[2001:db8::6]"))
    #expect(PreviewHost("0:0:0:0:0:0:0:1")?.isRemote == false)
  }

  @Test("listens on the address that it is given")
  func addresses() throws {
    #expect(PreviewHost("localhost") == .loopback)
    #expect(PreviewHost("127.0.0.2")?.isRemote == false)
    #expect(PreviewHost("[::1]")?.isRemote == false)
    #expect(PreviewHost("0.0.0.0")?.isRemote == true)
    #expect(PreviewHost("192.168.1.20")?.isRemote == true)
    #expect(PreviewHost("127.0.0.1.evil.example") == nil)
    #expect(PreviewHost("example.org") == nil)
    let server = try PreviewServer(on: .address("127.0.0.1"), port: 0)
    #expect(server.port > 0)
    #expect(throws: PreviewError.addressNotHere("192.0.2.1")) {
      try PreviewServer(on: .address("192.0.2.1"), port: 0)
    }
  }
}
