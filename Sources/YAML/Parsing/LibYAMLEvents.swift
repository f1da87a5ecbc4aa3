internal import CLibYAML
/// What libyaml found, in order, until the end or until it could not go on.
struct EventStream {
  var events: [YAMLEvent] = []
  var failure: ScannerFailure?
}

/// A step through a YAML file.
struct YAMLEvent {
  enum Content {
    case documentStart(isExplicit: Bool, hasDirective: Bool)
    case documentEnd
    case alias
    case scalar(text: String, style: ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
  }

  let content: Content

  /// Offsets in the file; for a value with an anchor or a tag they begin with that.
  let range: Range<Int>
  var hasAnchor = false
  var hasTag = false
}

/// Why libyaml could not go on, in its words.
struct ScannerFailure {
  /// What it was doing, such as `while parsing a block mapping`; may be empty.
  let context: String

  /// What it met instead, such as `did not find expected key`.
  let problem: String

  /// Where what it was doing began.
  let contextOffset: Int?

  /// Where it stopped.
  let offset: Int
}

/// Reads a YAML file through libyaml (https://pyyaml.org/wiki/LibYAML); this file is the only one
/// that knows it.
enum LibYAMLEvents {
  /// How deep lists and mappings may stand in one another; nothing deeper is read.
  static let greatestDepth = 16

  /// The problem that stands for what is deeper.
  static let tooDeep = "too deep"

  /// The events of a run of UTF-8 bytes; `start` is the offset in the file of the first.
  static func read(_ bytes: ArraySlice<UInt8>) -> EventStream {
    let offsets = ScalarOffsets(bytes)
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      return EventStream(
        failure: ScannerFailure(
          context: "",
          problem: "out of memory",
          contextOffset: nil,
          offset: bytes.startIndex
        )
      )
    }
    defer { yaml_parser_delete(parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      return read(from: parser, offsets)
    }
  }

  private static func read(
    from parser: UnsafeMutablePointer<yaml_parser_t>,
    _ offsets: ScalarOffsets
  ) -> EventStream {
    var stream = EventStream()
    var raw = yaml_event_t()
    var depth = 0
    while true {
      guard yaml_parser_parse(parser, &raw) == 1 else {
        stream.failure = failure(of: parser.pointee, offsets)
        return stream
      }
      defer { yaml_event_delete(&raw) }
      if raw.type == YAML_STREAM_END_EVENT { return stream }
      guard let event = event(raw, offsets) else { continue }
      stream.events.append(event)
      switch event.content {
      case .sequenceStart, .mappingStart: depth += 1
      case .collectionEnd: depth -= 1
      default: break
      }
      guard depth <= greatestDepth else {
        stream.failure = ScannerFailure(
          context: "",
          problem: tooDeep,
          contextOffset: nil,
          offset: event.range.lowerBound
        )
        return stream
      }
    }
  }

  private static func event(_ raw: yaml_event_t, _ offsets: ScalarOffsets) -> YAMLEvent? {
    let start = offsets[Int(raw.start_mark.index)]
    let range = start..<max(start, offsets[Int(raw.end_mark.index)])
    switch raw.type {
    case YAML_DOCUMENT_START_EVENT:
      let document = raw.data.document_start
      let hasDirective =
        document.version_directive != nil
        || document.tag_directives.start != document.tag_directives.end
      return YAMLEvent(
        content: .documentStart(isExplicit: document.implicit == 0, hasDirective: hasDirective),
        range: range
      )
    case YAML_DOCUMENT_END_EVENT:
      return YAMLEvent(content: .documentEnd, range: range)
    case YAML_ALIAS_EVENT:
      return YAMLEvent(content: .alias, range: range)
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        as: UTF8.self
      )
      return YAMLEvent(
        content: .scalar(text: text, style: style(scalar.style)),
        range: range,
        hasAnchor: scalar.anchor != nil,
        hasTag: scalar.tag != nil
      )
    case YAML_SEQUENCE_START_EVENT:
      let sequence = raw.data.sequence_start
      return YAMLEvent(
        content: .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE),
        range: range,
        hasAnchor: sequence.anchor != nil,
        hasTag: sequence.tag != nil
      )
    case YAML_MAPPING_START_EVENT:
      let mapping = raw.data.mapping_start
      return YAMLEvent(
        content: .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE),
        range: range,
        hasAnchor: mapping.anchor != nil,
        hasTag: mapping.tag != nil
      )
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return YAMLEvent(content: .collectionEnd, range: range)
    default:
      return nil
    }
  }

  private static func style(_ raw: yaml_scalar_style_t) -> ScalarStyle {
    switch raw {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func failure(of parser: yaml_parser_t, _ offsets: ScalarOffsets) -> ScannerFailure
  {
    let context = parser.context.map { String(cString: $0) } ?? ""
    return ScannerFailure(
      context: context,
      problem: parser.problem.map { String(cString: $0) } ?? "out of memory",
      contextOffset: context.isEmpty ? nil : offsets[Int(parser.context_mark.index)],
      offset: offsets[Int(parser.problem_mark.index)]
    )
  }
}

/// Turns libyaml's positions, which count Unicode scalars, into offsets in the file.
struct ScalarOffsets {
  private let base: Int
  private let count: Int

  /// The offset of each scalar; empty where every scalar is one byte.
  private let starts: [Int]

  init(_ bytes: ArraySlice<UInt8>) {
    base = bytes.startIndex
    count = bytes.count
    starts =
      bytes.contains { $0 >= 0x80 } ? bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } : []
  }

  subscript(index: Int) -> Int {
    if starts.isEmpty { return base + min(index, count) }
    return index < starts.count ? starts[index] : base + count
  }
}
