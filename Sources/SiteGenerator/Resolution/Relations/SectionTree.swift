/// Which pages stand below which, by their addresses.
struct SectionTree: Sendable {
  private let children: [SiteAddress: [PageID]]
  private let positions: [PageID: Int]
  private let addresses: [SiteAddress: PageID]

  /// Puts each page below the nearest folder that has a page, in the order in which sections list
  /// their pages: by `order`, pages without one last, then by title, then by address.
  init(_ pages: [Entry]) {
    var addresses: [SiteAddress: PageID] = [:]
    for page in pages {
      addresses[page.address] = page.id
    }
    var children: [SiteAddress: [Entry]] = [:]
    for page in pages {
      var parent = page.address.parent
      while let address = parent, addresses[address] == nil {
        parent = address.parent
      }
      if let parent {
        children[parent, default: []].append(page)
      }
    }
    var positions: [PageID: Int] = [:]
    self.children = children.mapValues { entries in
      let sorted = entries.sorted()
      for (position, entry) in sorted.enumerated() {
        positions[entry.id] = position
      }
      return sorted.map(\.id)
    }
    self.positions = positions
    self.addresses = addresses
  }

  /// The pages directly below an address, in their order.
  func children(of address: SiteAddress) -> [PageID] {
    children[address] ?? []
  }

  /// The pages above an address, the home page first.
  func ancestors(of address: SiteAddress) -> [PageID] {
    var found: [PageID] = []
    var parent = address.parent
    while let address = parent {
      if let page = addresses[address] {
        found.append(page)
      }
      parent = address.parent
    }
    return found.reversed()
  }

  /// The pages before and after a page in its section.
  func neighbours(of page: PageID, at address: SiteAddress) -> (previous: PageID?, next: PageID?) {
    var parent = address.parent
    while let section = parent, addresses[section] == nil {
      parent = section.parent
    }
    guard let parent, let siblings = children[parent], let position = positions[page] else {
      return (nil, nil)
    }
    return (
      position > 0 ? siblings[position - 1] : nil,
      position + 1 < siblings.count ? siblings[position + 1] : nil
    )
  }
}

extension SectionTree {
  /// What decides where a page stands in its section.
  struct Entry: Sendable, Comparable {
    let id: PageID
    let address: SiteAddress
    let title: String
    let order: Int?

    static func < (left: Entry, right: Entry) -> Bool {
      let (first, second) = (left.order ?? .max, right.order ?? .max)
      if first != second { return first < second }
      let (title, other) = (left.title.lowercased(), right.title.lowercased())
      if title != other { return title.utf8.lexicographicallyPrecedes(other.utf8) }
      return left.address < right.address
    }
  }
}
