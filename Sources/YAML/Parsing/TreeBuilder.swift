internal import Diagnostics

/// Builds the tree from libyaml's events with a stack of its own, and refuses what a site's files
/// may not hold.
struct TreeBuilder {
  let source: SourceText

  /// Whether all of the file stands in the events.
  let isComplete: Bool
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [OpenCollection] = []
  private var root: YAMLNode?

  init(source: SourceText, isComplete: Bool) {
    self.source = source
    self.isComplete = isComplete
  }

  mutating func tree(of events: [YAMLEvent]) -> YAMLNode? {
    var documents = 0
    for event in events {
      if event.hasAnchor { refuse(.anchor, event) }
      if event.hasTag { refuse(.tag, event) }
      switch event.content {
      case .documentStart(_, let hasDirective):
        documents += 1
        if hasDirective { report(RefusedYAML.directive(at: event.range, in: source)) }
        guard documents == 1 else {
          report(RefusedYAML.furtherDocument(at: event.range, in: source))
          return root
        }
      case .documentEnd: break
      case .alias:
        refuse(.alias, event)
        add(nil, at: event.range)
      case .scalar(let text, let style):
        let node = scalar(text, style, event)
        add(node, at: node?.range ?? event.range)
      case .sequenceStart(let isFlow):
        open.append(OpenCollection(isMapping: false, isFlow: isFlow, range: event.range))
      case .mappingStart(let isFlow):
        var collection = OpenCollection(isMapping: true, isFlow: isFlow, range: event.range)
        collection.isComplete = isComplete || !open.isEmpty
        open.append(collection)
      case .collectionEnd:
        guard let collection = open.popLast() else { break }
        let node = collection.closed(at: event.range)
        add(node, at: node.range)
      }
    }
    return root
  }

  /// Places a value where it belongs; `nil` for one that was refused.
  private mutating func add(_ node: YAMLNode?, at range: Range<Int>) {
    guard let top = open.indices.last else {
      root = root ?? node
      return
    }
    open[top].end = max(open[top].end, range.upperBound)
    guard open[top].isMapping else {
      if let node { open[top].items.append(node) }
      return
    }
    switch open[top].pending {
    case .none: open[top].pending = key(node, at: range)
    case .refused: open[top].pending = .none
    case .key(let key):
      open[top].pending = .none
      if let node {
        open[top].entries.append(YAMLEntry(key: key, value: node))
      } else {
        open[top].isComplete = false
      }
    }
  }

  /// Judges what stands in a key's place of the innermost mapping.
  private mutating func key(_ node: YAMLNode?, at range: Range<Int>) -> OpenCollection.Pending {
    let top = open.count - 1
    guard case .scalar(let key) = node else {
      open[top].isComplete = false
      if node != nil { report(RefusedYAML.keyNotText(at: range, in: source)) }
      return .refused
    }
    if key.text == "<<", key.style == .plain {
      open[top].isComplete = false
      report(RefusedYAML.mergeKey(at: key.range, in: source))
      return .refused
    }
    if let first = open[top].keys.note(key) {
      report(RefusedYAML.duplicateKey(key, first: first, in: source))
      return .refused
    }
    return .key(key)
  }

  private mutating func scalar(
    _ text: String,
    _ style: ScalarStyle,
    _ event: YAMLEvent
  ) -> YAMLNode? {
    // What an anchor or a tag left of the text is not what was written.
    if event.hasAnchor || event.hasTag { return nil }
    let range = written(event.range, style)
    if style == .plain, let mistake = CutShort.mistake(after: range, in: source) {
      report(mistake)
      return nil
    }
    if style == .singleQuoted || style == .doubleQuoted,
      let mistake = RunawayQuote.mistake(range, in: source)
    {
      report(mistake)
      return nil
    }
    return .scalar(YAMLScalar(text: text, style: style, range: range))
  }

  /// The range of a scalar without the empty lines that a block scalar ends with.
  private func written(_ range: Range<Int>, _ style: ScalarStyle) -> Range<Int> {
    guard style == .literal || style == .folded else { return range }
    var end = range.upperBound
    while end > range.lowerBound, source.bytes[end - 1].isLineEnd || source.bytes[end - 1] == 0x20 {
      end -= 1
    }
    return range.lowerBound..<end
  }

  private mutating func refuse(_ sign: RefusedYAML.Sign, _ event: YAMLEvent) {
    let isText =
      switch event.content {
      case .scalar, .alias: true
      default: false
      }
    report(
      RefusedYAML.sign(
        sign,
        at: event.range,
        isText: isText,
        isFlow: open.last?.isFlow ?? false,
        in: source
      )
    )
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

/// The keys of a mapping so far, and where they stand.
struct WrittenKeys {
  /// So many are faster looked through than looked up.
  private static let most = 12

  private var few: [YAMLScalar] = []
  private var many: [String: Range<Int>] = [:]

  /// Notes a key, unless it has been written before: then that is its place.
  mutating func note(_ key: YAMLScalar) -> Range<Int>? {
    if let first = few.first(where: { $0.text == key.text }) { return first.range }
    if few.count < Self.most {
      few.append(key)
      return nil
    }
    if let first = many[key.text] { return first }
    many[key.text] = key.range
    return nil
  }
}

/// A list or a mapping whose end has not been met.
struct OpenCollection {
  /// What stands before the value that comes next in a mapping.
  enum Pending {
    case none
    case key(YAMLScalar)
    case refused
  }

  let isMapping: Bool
  let isFlow: Bool
  let range: Range<Int>
  var end: Int
  var items: [YAMLNode] = []
  var entries: [YAMLEntry] = []
  var keys = WrittenKeys()
  var pending = Pending.none
  var isComplete = true

  init(isMapping: Bool, isFlow: Bool, range: Range<Int>) {
    self.isMapping = isMapping
    self.isFlow = isFlow
    self.range = range
    end = range.upperBound
  }

  /// The finished value; a block ends with its last item, whatever libyaml says of the lines after.
  func closed(at mark: Range<Int>) -> YAMLNode {
    let range = range.lowerBound..<(isFlow ? max(end, mark.upperBound) : end)
    guard isMapping else {
      return .sequence(YAMLSequence(items: items, range: range, isFlow: isFlow))
    }
    return .mapping(
      YAMLMapping(entries: entries, range: range, isFlow: isFlow, isComplete: isComplete)
    )
  }
}
