internal import Diagnostics

extension BuildRecord {
  /// What the file of a record begins with; the number changes with the format.
  private static let opening = Array("attain build record 5\n".utf8)

  /// The bytes of its file, made by a program of this digest.
  ///
  /// The keys come last and have a digest of their own: nobody has to read them who needs none.
  func bytes(by program: Digest) -> [UInt8] {
    var writer = FlatWriter()
    writer.reserve(sizeEstimate)
    writer.append(Self.opening)
    let head = writer.leaveRoom(for: 32 + 8)
    let start = writer.bytes.count
    writer.put(program)
    writer.put(request)
    writer.put(pageCount)
    writer.put(diagnostics)
    writer.put(sources) { $0.put($1) }
    writer.put(outputs) { $0.put($1) }
    writer.put(folders) { writer, folder in
      writer.put(folder.path)
      writer.put(folder.stamp) { $0.put($1) }
    }
    writer.put(next) { $0.put($1) }
    writer.put(units.count)
    writer.append(units)
    writer.put(keys.digest)
    let digest = writer.bytes.withUnsafeBytes { Digest(of: .init(rebasing: $0[start...])) }
    var summary = FlatWriter()
    summary.append(digest.bytes)
    summary.put(writer.bytes.count - start)
    writer.fill(head, with: summary.bytes)
    writer.append(keys.bytes[keys.range])
    return writer.bytes
  }

  /// About how many bytes the file has, so that they need not be moved as it grows.
  private var sizeEstimate: Int {
    units.count + keys.range.count + 128 * (sources?.files.count ?? 0) + 160 * outputs.count
      + 140 * folders.count + 512 * diagnostics.count
  }

  /// The record in the bytes of a file; throws where they are damaged, cut short, or of another
  /// version or program.
  init(_ bytes: [UInt8], by program: Digest) throws(DamagedBytes) {
    guard bytes.starts(with: Self.opening) else { throw DamagedBytes() }
    var head = FlatReader(bytes, from: Self.opening.count)
    let wanted = try head.run(of: 32)
    let body = try head.run(of: try head.number())
    let rest = body.upperBound..<bytes.count
    let digests = concurrentMap([body, rest], jobs: 2) { part in
      bytes.withUnsafeBytes { Digest(of: .init(rebasing: $0[part])) }
    }
    guard bytes[wanted].elementsEqual(digests[0].bytes) else { throw DamagedBytes() }
    var reader = FlatReader(bytes, from: body.lowerBound)
    guard try reader.digest() == program else { throw DamagedBytes() }
    request = try reader.request()
    pageCount = try reader.number()
    diagnostics = try reader.diagnostics()
    sources = try reader.optional { reader throws(DamagedBytes) in try reader.sources() }
    outputs = try reader.list { reader throws(DamagedBytes) in try reader.output() }
    folders = try reader.list { reader throws(DamagedBytes) in
      let path = try reader.text()
      return RecordedFolder(
        path: path,
        stamp: try reader.optional { reader throws(DamagedBytes) in try reader.stamp() }
      )
    }
    next = try reader.optional { reader throws(DamagedBytes) in try reader.next() }
    units = Array(bytes[try reader.run(of: try reader.number())])
    keys = RecordedKeys(bytes, in: rest, digest: try reader.digest())
    guard reader.offset == body.upperBound, keys.digest == digests[1] else { throw DamagedBytes() }
  }
}

extension FlatWriter {
  fileprivate mutating func put(_ request: RecordedRequest) {
    put(request.site)
    put(request.output)
    put(request.baseURL) { $0.put($1) }
    put(request.audience)
    put(request.includesDrafts)
    put(request.asOf)
    put(request.isStrict)
  }

  fileprivate mutating func put(_ sources: RecordedSources) {
    put(sources.files) { writer, file in
      writer.put(file.path.text)
      writer.put(file.stamp)
      writer.put(file.asset) { writer, asset in
        writer.put(asset.digest)
        writer.put(asset.dimensions) { $0.put($1) }
      }
    }
    put(sources.deciding)
    put(sources.portfolios) { $0.put($1) }
  }

  fileprivate mutating func put(_ output: RecordedOutput) {
    put(output.path.text)
    put(output.content)
    put(output.stamp) { $0.put($1) }
  }

  fileprivate mutating func put(_ next: RecordedNext) {
    put(next.stamps) { writer, stamp in writer.put(stamp) { $0.put($1) } }
    put(next.others) { $0.put($1.text) }
  }

  fileprivate mutating func put(_ stamp: FileStamp) {
    put(
      SIMD4(
        stamp.identity.number,
        UInt64(bitPattern: stamp.times.modified.nanoseconds),
        UInt64(bitPattern: stamp.times.changed.nanoseconds),
        stamp.times.device
      )
    )
    put(stamp.size)
  }
}

extension FlatReader {
  fileprivate mutating func request() throws(DamagedBytes) -> RecordedRequest {
    let site = try text()
    let output = try text()
    let baseURL = try optional { reader throws(DamagedBytes) in try reader.text() }
    let audience = try text()
    let includesDrafts = try flag()
    let asOf = try text()
    return RecordedRequest(
      site: site,
      output: output,
      baseURL: baseURL,
      audience: audience,
      includesDrafts: includesDrafts,
      asOf: asOf,
      isStrict: try flag()
    )
  }

  fileprivate mutating func sources() throws(DamagedBytes) -> RecordedSources {
    let files = try list { reader throws(DamagedBytes) in
      let path = SourcePath(try reader.text())
      let stamp = try reader.stamp()
      let asset = try reader.optional { reader throws(DamagedBytes) in
        let digest = try reader.digest()
        return RecordedSources.Asset(digest: digest, dimensions: try reader.size())
      }
      return RecordedSources.File(path: path, stamp: stamp, asset: asset)
    }
    let deciding = try digest()
    let portfolios = try list { reader throws(DamagedBytes) in try reader.text() }
    return RecordedSources(files: files, deciding: deciding, portfolios: portfolios)
  }

  fileprivate mutating func output() throws(DamagedBytes) -> RecordedOutput {
    let path = OutputPath(known: try text())
    let content = try digest()
    let stamp = try optional { reader throws(DamagedBytes) in try reader.stamp() }
    return RecordedOutput(path: path, content: content, stamp: stamp)
  }

  fileprivate mutating func next() throws(DamagedBytes) -> RecordedNext {
    let stamps = try list { reader throws(DamagedBytes) in
      try reader.optional { reader throws(DamagedBytes) in try reader.stamp() }
    }
    let others = try list { reader throws(DamagedBytes) in OutputPath(known: try reader.text()) }
    return RecordedNext(stamps: stamps, others: others)
  }

  fileprivate mutating func stamp() throws(DamagedBytes) -> FileStamp {
    let numbers = try numbers()
    let times = FileTimes(
      modified: FileTime(nanoseconds: Int64(bitPattern: numbers[1])),
      changed: FileTime(nanoseconds: Int64(bitPattern: numbers[2])),
      device: numbers[3]
    )
    return FileStamp(size: try number(), identity: FileIdentity(numbers[0]), times: times)
  }
}
