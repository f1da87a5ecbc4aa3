/// Filters that order, group and compare items.
enum OrderFilters {
  static let all: [Filter] = [
    sort, unique, extreme("min", "The least item.", isLeast: true),
    extreme("max", "The greatest item.", isLeast: false), groupBy,
  ]

  private static let sort = Filter(
    "sort",
    "The items in order, or by `attribute` (several with commas); missing ones come last.",
    ["reverse", "case_sensitive", "attribute"].map { FilterParameter(name: $0) }
  ) { use throws(FilterProblem) in
    let element = try use.needList()
    let isReversed = try use.literalFlag(0)
    let ignoresCase = !(try use.literalFlag(1))
    var paths: [AttributePath] = []
    for name in (try use.literalText(2) ?? "").split(separator: ",") {
      let path = try AttributePath(String(name), of: element, argument: 2, use.surroundings)
      try needOrder(path.shape)
      paths.append(path)
    }
    if paths.isEmpty { try needOrder(element) }
    let keys = paths
    return BoundFilter(shape: use.subject) { values in
      let items = values[0].items.map { item in
        (item, keys.isEmpty ? [item] : keys.map { $0.value(in: item) })
      }
      let sorted = items.enumerated().sorted { left, right in
        let order = SortOrder.compare(left.element.1, right.element.1, ignoresCase: ignoresCase)
        if order == 0 { return left.offset < right.offset }
        return isReversed ? order > 0 : order < 0
      }
      return .list(sorted.map(\.element.0))
    }
  }

  private static let unique = Filter(
    "unique",
    "The items without repetitions, or those that differ in `attribute`.",
    ["case_sensitive", "attribute"].map { FilterParameter(name: $0) }
  ) { use throws(FilterProblem) in
    let element = try use.needList()
    let ignoresCase = !(try use.literalFlag(0))
    let attribute = try use.attribute(1, of: element)
    return BoundFilter(shape: use.subject) { values in
      var seen: Set<Value> = []
      return .list(
        values[0].items.filter { item in
          seen.insert(SortOrder.key(attribute?.value(in: item) ?? item, ignoresCase)).inserted
        }
      )
    }
  }

  private static func extreme(_ name: String, _ documentation: String, isLeast: Bool) -> Filter {
    Filter(
      name,
      documentation + " Missing where there is none; by `attribute` where one is given.",
      ["case_sensitive", "attribute"].map { FilterParameter(name: $0) }
    ) { use throws(FilterProblem) in
      let element = try use.needList()
      let ignoresCase = !(try use.literalFlag(0))
      let attribute = try use.attribute(1, of: element)
      try needOrder(attribute?.shape ?? element)
      return BoundFilter(shape: element.orMissing) { values in
        var best: (item: Value, key: Value)?
        for item in values[0].items {
          let key = attribute?.value(in: item) ?? item
          let order = best.map { SortOrder.compare([key], [$0.key], ignoresCase: ignoresCase) }
          if order.map({ isLeast ? $0 < 0 : $0 > 0 }) ?? true { best = (item, key) }
        }
        return best?.item ?? .none
      }
    }
  }

  private static let groupBy = Filter(
    "groupby",
    "Groups of items with the same `attribute`: each has a `grouper` and a `list`.",
    [
      FilterParameter(name: "attribute", isRequired: true), FilterParameter(name: "default"),
      FilterParameter(name: "case_sensitive"),
    ]
  ) { use throws(FilterProblem) in
    let element = try use.needList()
    let ignoresCase = !(try use.literalFlag(2))
    guard let path = try use.attribute(0, of: element) else {
      throw .argument(0, expected: "text between quotation marks")
    }
    try needOrder(path.shape)
    var grouper = path.shape
    if let fill = use.argument(1), fill.constant != Value.none {
      grouper = path.shape.present.joined(with: fill.shape)
    }
    return BoundFilter(shape: .list(of: .record(group(grouper, element)))) { values in
      let pairs = values[0].items.map { item in
        let key = path.value(in: item)
        return (key: key == .none ? values[2] : key, item: item)
      }
      return .list(Grouping.groups(pairs, ignoresCase: ignoresCase))
    }
  }

  /// The record of a group; a loop may also take it apart: `for grouper, list in ...`.
  private static func group(_ grouper: Shape, _ element: Shape) -> RecordShape {
    RecordShape(
      name: RecordShape.groupName,
      fields: [
        FieldShape("grouper", grouper, "What the items of the group have in common."),
        FieldShape("list", .list(of: element), "The items of the group."),
      ]
    )
  }

  private static func needOrder(_ shape: Shape) throws(FilterProblem) {
    switch shape.present {
    case .text, .url, .integer, .number, .date, .boolean, .nothing: return
    case .mixed where shape.isNumeric: return
    default: throw .subject(expected: "list of what has an order (text, numbers or dates)")
    }
  }
}

extension RecordShape {
  static let groupName = "Group"
}

/// Puts items with the same key together.
private enum Grouping {
  static func groups(_ pairs: [(key: Value, item: Value)], ignoresCase: Bool) -> [Value] {
    let sorted = pairs.enumerated().sorted { left, right in
      let order = SortOrder.compare(
        [left.element.key],
        [right.element.key],
        ignoresCase: ignoresCase
      )
      return order == 0 ? left.offset < right.offset : order < 0
    }
    var groups: [(key: Value, items: [Value])] = []
    for (_, pair) in sorted {
      if let last = groups.last,
        SortOrder.compare([last.key], [pair.key], ignoresCase: ignoresCase) == 0
      {
        groups[groups.count - 1].items.append(pair.item)
      } else {
        groups.append((pair.key, [pair.item]))
      }
    }
    return groups.map { .record(RecordSlots([$0.key, .list($0.items)])) }
  }
}
