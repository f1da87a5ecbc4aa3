internal import Competences
internal import Diagnostics

extension FlatWriter {
  mutating func put(_ units: RecordedUnits) {
    put(units.pages.sorted { $0.key < $1.key }) { writer, page in
      writer.put(page.key.text)
      writer.put(page.value)
    }
    put(units.portfolios.sorted { $0.key.text < $1.key.text }) { $0.put($1.value) }
    put(units.anchors.sorted { $0.key < $1.key }) { writer, page in
      writer.put(page.key.text)
      writer.put(page.value.sorted()) { $0.put($1) }
    }
    let claims = units.claims.sorted { $0.key.description < $1.key.description }
    put(claims) { writer, claims in
      writer.put(claims.key.framework.description)
      writer.put(claims.key.code.text)
      writer.put(claims.value)
    }
  }

  private mutating func put(_ unit: RecordedUnits.Unit) {
    put(unit.look)
    put(unit.findings) { $0.put($1) }
  }

  private mutating func put(_ portfolio: RecordedUnits.Portfolio) {
    let outline = portfolio.outline
    put(portfolio.unit)
    put(outline.slug.text)
    put(outline.visibility.rawValue)
    put(outline.followed) { $0.put($1.description) }
    put(outline.evidence) { writer, item in
      writer.put(item.path.text)
      writer.put(item.id.text)
    }
    put(outline.documents) { $0.put($1.text) }
    put(outline.reviews) { $0.put($1.text) }
    put(outline.attachments) { writer, file in
      writer.put(file.path.text)
      writer.put(file.size) { $0.put($1) }
    }
    put(portfolio.rows)
    put(portfolio.summary)
  }

  mutating func put(_ size: ImageDimensions) {
    put(size.width)
    put(size.height)
  }
}

extension FlatReader {
  mutating func units() throws(DamagedBytes) -> RecordedUnits {
    var units = RecordedUnits()
    let pages = try list { reader throws(DamagedBytes) in
      (SourcePath(try reader.text()), try reader.unit())
    }
    units.pages = Dictionary(byPath: pages)
    let portfolios = try list { reader throws(DamagedBytes) in try reader.portfolio() }
    units.portfolios = Dictionary(
      portfolios.map { ($0.outline.slug, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let anchors = try list { reader throws(DamagedBytes) in
      let path = SourcePath(try reader.text())
      return (path, Set(try reader.list { reader throws(DamagedBytes) in try reader.text() }))
    }
    units.anchors = Dictionary(byPath: anchors)
    let claims = try list { reader throws(DamagedBytes) in
      let framework = try reader.framework()
      let code = CompetenceCode(try reader.text())
      return (CompetenceID(framework, code), try reader.number())
    }
    units.claims = Dictionary(claims, uniquingKeysWith: { first, _ in first })
    return units
  }

  private mutating func unit() throws(DamagedBytes) -> RecordedUnits.Unit {
    let look = try digest()
    let findings = try list { reader throws(DamagedBytes) in try reader.number() }
    return RecordedUnits.Unit(look: look, findings: findings)
  }

  private mutating func framework() throws(DamagedBytes) -> FrameworkReference {
    guard let reference = FrameworkReference(try text()) else { throw DamagedBytes() }
    return reference
  }

  private mutating func paths() throws(DamagedBytes) -> [SourcePath] {
    try list { reader throws(DamagedBytes) in SourcePath(try reader.text()) }
  }

  private mutating func portfolio() throws(DamagedBytes) -> RecordedUnits.Portfolio {
    let unit = try unit()
    let slug = PortfolioSlug(try text())
    guard let visibility = Visibility(rawValue: try text()) else { throw DamagedBytes() }
    let outline = PortfolioOutline(
      slug: slug,
      visibility: visibility,
      followed: try list { reader throws(DamagedBytes) in try reader.framework() },
      evidence: try list { reader throws(DamagedBytes) in
        let path = SourcePath(try reader.text())
        return PortfolioOutline.Item(path: path, id: EvidenceID(try reader.text()))
      },
      documents: try paths(),
      reviews: try paths(),
      attachments: try list { reader throws(DamagedBytes) in
        let path = SourcePath(try reader.text())
        return PortfolioOutline.Attachment(path: path, size: try reader.size())
      }
    )
    return RecordedUnits.Portfolio(
      unit: unit,
      outline: outline,
      rows: try digest(),
      summary: try digest()
    )
  }

  mutating func size() throws(DamagedBytes) -> ImageDimensions? {
    try optional { reader throws(DamagedBytes) in
      let width = try reader.number()
      return ImageDimensions(width: width, height: try reader.number())
    }
  }
}
