internal import Diagnostics

/// The keys of recorded outputs, in their order, as bytes: a build that changes nothing needs none.
struct RecordedKeys: Sendable {
  let bytes: [UInt8]

  /// The part of `bytes` that holds them.
  let range: Range<Int>

  /// The digest of those bytes.
  let digest: Digest

  init(_ keys: [OutputKey]) {
    var writer = FlatWriter()
    writer.reserve(keys.reduce(8) { $0 + $1.recordedSize })
    writer.put(keys) { writer, key in
      writer.put(key.digest)
      writer.put(key.template) { $0.put($1) }
      writer.put(key.context) { $0.put(Int(bitPattern: UInt($1))) }
      writer.put(key.texts) { $0.put($1.text) }
    }
    self.init(writer.bytes, in: writer.bytes.indices, digest: Digest(of: writer.bytes))
  }

  init(_ bytes: [UInt8], in range: Range<Int>, digest: Digest) {
    self.bytes = bytes
    self.range = range
    self.digest = digest
  }

  func read() throws(DamagedBytes) -> [OutputKey] {
    var reader = FlatReader(bytes, from: range.lowerBound)
    return try reader.list { reader throws(DamagedBytes) in
      let digest = try reader.digest()
      let template = try reader.optional { reader throws(DamagedBytes) in try reader.digest() }
      let context = try reader.list { reader throws(DamagedBytes) in
        UInt64(UInt(bitPattern: try reader.number()))
      }
      let texts = try reader.list { reader throws(DamagedBytes) in SourcePath(try reader.text()) }
      return OutputKey(digest: digest, template: template, context: context, texts: texts)
    }
  }
}

extension OutputKey {
  /// How many bytes it takes up in a record: digests of 32 bytes, numbers of 8, flags of 1.
  fileprivate var recordedSize: Int {
    32 + 1 + (template == nil ? 0 : 32) + 8 + 8 * context.count + 8
      + texts.reduce(0) { $0 + 8 + $1.text.utf8.count }
  }
}
