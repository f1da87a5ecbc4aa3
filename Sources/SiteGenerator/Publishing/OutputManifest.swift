/// What a published site consists of, kept within it: it says which files there are ours.
///
/// The file is the same for the same site, and `sha256sum -c .attain-manifest` checks it (the format:
/// https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html).
package struct OutputManifest: Hashable, Sendable {
  /// The digest of each file but the manifest itself.
  package let digests: [OutputPath: Digest]

  package init(_ digests: [OutputPath: Digest]) {
    self.digests = digests
  }

  /// Its name in the output folder.
  package static let fileName = ".attain-manifest"

  private static let opening = "# The files of this site, as Attain published them.\n"
  private static let closing = "# files: "

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var bytes = Array(Self.opening.utf8)
    bytes.reserveCapacity(digests.count * 110)
    for (path, digest) in digests.sorted(by: { $0.key < $1.key }) {
      bytes.append(contentsOf: digest.hexadecimal.utf8)
      bytes.append(contentsOf: "  ".utf8)
      bytes.append(contentsOf: path.text.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(contentsOf: "\(Self.closing)\(digests.count)\n".utf8)
    return bytes
  }

  /// A manifest from the bytes of its file; `nil` where it is damaged or cut short.
  package init?(bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.opening.utf8.dropLast()),
      let last = lines.popLast(), last.elementsEqual("\(Self.closing)\(lines.count)".utf8)
    else { return nil }
    var digests: [OutputPath: Digest] = [:]
    digests.reserveCapacity(lines.count)
    for line in lines {
      guard line.count > 66,
        let digest = Digest(hexadecimal: line.prefix(64)),
        let path = OutputPath(String(decoding: line.dropFirst(66), as: UTF8.self))
      else { return nil }
      digests[path] = digest
    }
    self.init(digests)
  }
}
