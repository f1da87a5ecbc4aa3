#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where a preview listens.
package enum PreviewHost: Hashable, Sendable {
  /// This machine alone: 127.0.0.1 and ::1, whichever of the two `localhost` means to a browser.
  case loopback

  /// One address of version 4 or 6 in its shortest spelling; `0.0.0.0` and `::` are all that the
  /// machine has.
  case address(String)

  /// Reads the words of `--host`: `localhost` or an address; `nil` for anything else.
  package init?(_ text: String) {
    if ["localhost", "[localhost]"].contains(text.lowercased()) {
      self = .loopback
    } else if let address = NumericAddress(text) {
      self = .address(address.text)
    } else {
      return nil
    }
  }

  /// Whether other machines can reach it.
  package var isRemote: Bool {
    switch self {
    case .loopback: false
    case .address(let address): !(address.hasPrefix("127.") || address == "::1")
    }
  }

  /// The addresses to listen on.
  var addresses: [String] {
    switch self {
    case .loopback: ["127.0.0.1", "::1"]
    case .address(let address): [address]
    }
  }

  /// The names by which it may be asked for.
  package var allowedHosts: AllowedHosts {
    guard isRemote, case .address(let address) = self else { return AllowedHosts() }
    let isEveryAddress = ["0.0.0.0", "::"].contains(address)
    var names: Set = [Self.authority(address)]
    if isEveryAddress, let name = Self.machineName {
      names.formUnion([name, name + ".local", name + ".lan"])
    }
    return AllowedHosts(names: names, includesEveryAddress: isEveryAddress)
  }

  /// The host as a browser's address bar has it.
  var nameInAddress: String {
    switch self {
    case .loopback, .address("127.0.0.1"), .address("::1"), .address("0.0.0.0"), .address("::"):
      "localhost"
    case .address(let address): Self.authority(address)
    }
  }

  private static func authority(_ address: String) -> String {
    NumericAddress(address)?.authority ?? address
  }

  private static var machineName: String? {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return nil }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
