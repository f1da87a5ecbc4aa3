internal import Dates
internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// The key dates, the nearest first.
  var keyDates: [KeyDateContext] {
    let sorted = model.keyDates.sorted { left, right in
      let (first, second) = (left.entry.from.value, right.entry.from.value)
      return first == second
        ? left.entry.title.value < right.entry.title.value : first < second
    }
    return sorted.enumerated().map { position, date in
      keyDate(date, prefix: "date-\(position + 1)-")
    }
  }

  /// The key dates to come that name a route.
  func keyDates(of route: PageID) -> [KeyDateContext] {
    let dates = model.keyDates.filter { date in
      date.entry.routes.contains { model.routeNames[$0.value] == route }
    }
    return dates.map { keyDate($0, prefix: "date-") }.filter { !$0.isPast }
      .sorted { ($0.from, $0.title) < ($1.from, $1.title) }
  }

  private func keyDate(
    _ date: KeyDate<MarkdownComposition>,
    prefix: String
  ) -> KeyDateContext {
    let entry = date.entry
    return KeyDateContext(
      title: entry.title.value,
      from: entry.from.value,
      to: entry.to?.value,
      time: entry.time?.value,
      description: date.description.map { block($0, prefix: prefix) },
      link: entry.link.map { TemplateURL($0.value.text) },
      routes: routeLinks(entry.routes.map(\.value)),
      isPast: (entry.to ?? entry.from).value < model.asOf,
      isSample: entry.sample?.value ?? false
    )
  }

  var glossary: [GlossaryTermContext] {
    model.glossary.map { term in
      GlossaryTermContext(
        term: term.entry.term.value,
        abbreviation: term.entry.abbreviation?.value,
        id: term.anchor,
        meaning: block(term.meaning, prefix: term.anchor + "-"),
        link: term.entry.link.map { TemplateURL($0.value.text) },
        isSample: term.entry.sample?.value ?? false
      )
    }
  }

  /// The glossary by the first letter of the name under which a term is sorted.
  var letters: [GlossaryLetterContext] {
    var letters: [GlossaryLetterContext] = []
    for term in glossary {
      let letter = term.id.first.map { $0.isNumber ? "0–9" : $0.uppercased() } ?? "–"
      if let last = letters.last, last.letter == letter {
        letters[letters.count - 1] = GlossaryLetterContext(
          letter: letter,
          terms: last.terms + [term]
        )
      } else {
        letters.append(GlossaryLetterContext(letter: letter, terms: [term]))
      }
    }
    return letters
  }

  var organisations: [OrganisationContext] {
    model.organisations.map { organisation in
      let entry = organisation.entry
      return OrganisationContext(
        id: entry.id.value.text,
        name: entry.name.value,
        abbreviation: entry.abbreviation?.value,
        role: block(organisation.role, prefix: entry.id.value.text + "-"),
        href: TemplateURL(entry.address.value.text),
        email: entry.email?.value.text,
        isSample: entry.sample?.value ?? false
      )
    }
  }
}
