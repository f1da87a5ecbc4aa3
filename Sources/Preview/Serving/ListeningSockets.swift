#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The sockets that a preview accepts connections on, one an address.
struct ListeningSockets: Sendable {
  let descriptors: [Int32]
  let port: Int

  /// Opens them on a port; 0 picks one that is free on every address.
  static func open(_ host: PreviewHost, port: Int) throws(PreviewError) -> ListeningSockets {
    for _ in 0..<16 {
      do {
        return try attempt(host, port: port)
      } catch .portInUse where port == 0 {
        // The port that was free on one address is taken on the other: another one.
        continue
      } catch .portInUse {
        throw .portInUse(port, free: freePort(near: port, on: host))
      }
    }
    throw .portInUse(port, free: nil)
  }

  private static func attempt(
    _ host: PreviewHost,
    port: Int
  ) throws(PreviewError) -> ListeningSockets {
    var port = port
    var opened: [Int32] = []
    var missing: PreviewError?
    for address in host.addresses {
      do throws(PreviewError) {
        let descriptor = try listen(address, port: port)
        opened.append(descriptor)
        port = try boundPort(of: descriptor)
      } catch .addressNotHere(let address) {
        // A machine without IPv6, or without IPv4, still has the other.
        missing = .addressNotHere(address)
      } catch {
        opened.forEach { _ = close($0) }
        throw error
      }
    }
    if opened.isEmpty, let missing { throw missing }
    return ListeningSockets(descriptors: opened, port: port)
  }

  private static func freePort(near port: Int, on host: PreviewHost) -> Int? {
    (port + 1...port + 20).first { candidate in
      guard candidate < 65_536, let sockets = try? attempt(host, port: candidate) else {
        return false
      }
      sockets.descriptors.forEach { _ = close($0) }
      return true
    }
  }

  private static func listen(_ address: String, port: Int) throws(PreviewError) -> Int32 {
    let isVersion6 = address.contains(":")
    #if canImport(Darwin)
      let type = SOCK_STREAM
    #else
      let type = Int32(SOCK_STREAM.rawValue)
    #endif
    let descriptor = socket(isVersion6 ? AF_INET6 : AF_INET, type, 0)
    guard descriptor >= 0 else {
      if errno == EAFNOSUPPORT { throw .addressNotHere(address) }
      throw .system(String(cString: strerror(errno)))
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    set(descriptor, SOL_SOCKET, SO_REUSEADDR)
    if isVersion6 { set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY) }
    // Accepted connections inherit it: a short answer goes out at once, whatever was sent before.
    set(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY)
    let bound = isVersion6 ? bind6(descriptor, address, port) : bind4(descriptor, address, port)
    // Glibc's own function is hidden by this one's name.
    guard bound == 0, startListening(descriptor) == 0 else {
      let code = errno
      close(descriptor)
      switch code {
      case EADDRINUSE: throw .portInUse(port, free: nil)
      case EACCES: throw .portNotPermitted(port)
      case EADDRNOTAVAIL, EAFNOSUPPORT: throw .addressNotHere(address)
      default: throw .system(String(cString: strerror(code)))
      }
    }
    return descriptor
  }

  private static func bind4(_ descriptor: Int32, _ address: String, _ port: Int) -> Int32 {
    var record = sockaddr_in()
    record.sin_family = sa_family_t(AF_INET)
    record.sin_port = in_port_t(port).bigEndian
    inet_pton(AF_INET, address, &record.sin_addr)
    return withUnsafePointer(to: &record) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func bind6(_ descriptor: Int32, _ address: String, _ port: Int) -> Int32 {
    var record = sockaddr_in6()
    record.sin6_family = sa_family_t(AF_INET6)
    record.sin6_port = in_port_t(port).bigEndian
    inet_pton(AF_INET6, address, &record.sin6_addr)
    return withUnsafePointer(to: &record) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
      }
    }
  }

  private static func set(_ descriptor: Int32, _ level: Int32, _ option: Int32) {
    var yes: Int32 = 1
    setsockopt(descriptor, level, option, &yes, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func boundPort(of descriptor: Int32) throws(PreviewError) -> Int {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let code = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length)
      }
    }
    guard code == 0 else { throw .system(String(cString: strerror(errno))) }
    // The port stands at the same place in both kinds of address.
    return withUnsafeBytes(of: storage) { Int($0[2]) << 8 | Int($0[3]) }
  }
}

private func startListening(_ descriptor: Int32) -> Int32 {
  listen(descriptor, 128)
}
