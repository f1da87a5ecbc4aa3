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

  package init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
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
    let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      count = 32
    }
    guard let digest = Digest(bytes: bytes) else {
      preconditionFailure("SHA-256 has 32 bytes")
    }
    return digest
  }
}
