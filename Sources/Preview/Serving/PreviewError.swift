/// Why a preview cannot begin.
package enum PreviewError: Error, Hashable, Sendable {
  /// Another program listens there; `free` is a port nearby where none does.
  case portInUse(Int, free: Int?)

  /// Ports below 1,024 belong to the administrator.
  case portNotPermitted(Int)

  /// The machine has no such address.
  case addressNotHere(String)

  /// It listens, and cannot wait for who comes; the words are the operating system's.
  case cannotWait(String)

  /// Whatever else the operating system says.
  case system(String)

  /// One sentence without a full stop.
  package var message: String {
    switch self {
    case .portInUse(let port, _): "port \(port) is in use by another program"
    case .portNotPermitted(let port): "port \(port) may not be used"
    case .addressNotHere(let address): "this machine has no address \(address)"
    case .cannotWait(let words): "the preview cannot wait for browsers: \(words)"
    case .system(let words): "the preview cannot listen: \(words)"
    }
  }

  /// What to do about it.
  package var help: String {
    switch self {
    case .portInUse(let port, let free):
      """
      Perhaps another 'attain serve' is running: then open http://localhost:\(port)/. Otherwise give \
      another port, as in --port \(free ?? 0)\(free == nil ? ", which picks one that is free" : "").
      """
    case .portNotPermitted: "Give a port from 1024 to 65535, as in --port 8080."
    case .addressNotHere: "Leave --host away to listen on this machine alone."
    case .cannotWait:
      "Perhaps too many files are open: end other programs, or allow more with 'ulimit -n'."
    case .system: "Try another port with --port, or --port 0 for any that is free."
    }
  }
}
