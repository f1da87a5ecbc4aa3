internal import CLibCrypto

extension Digest {
  /// The digest of a whole run of bytes.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Digest(of: $0) }
  }

  /// The digest of a text's UTF-8 bytes.
  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// The digest of a whole run of bytes where they lie.
  package init(of bytes: UnsafeRawBufferPointer) {
    var stream = DigestStream()
    stream.append(bytes)
    self = stream.finish()
  }
}

/// A digest in the making, for what is read piece by piece or put together from parts.
package struct DigestStream: ~Copyable {
  private let context: OpaquePointer?

  /// SHA-256 as the library carries it out, looked up once; as a number, since a pointer may not be shared.
  private static let algorithm = UInt(bitPattern: EVP_MD_fetch(nil, "SHA256", nil))

  package init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, OpaquePointer(bitPattern: DigestStream.algorithm), nil)
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// The digest of all that was appended.
  package consuming func finish() -> Digest {
    var words = SIMD4<UInt64>()
    withUnsafeMutableBytes(of: &words) { buffer in
      _ = EVP_DigestFinal_ex(context, buffer.bindMemory(to: UInt8.self).baseAddress, nil)
    }
    for index in 0..<4 { words[index] = UInt64(bigEndian: words[index]) }
    return Digest(words: words)
  }
}
