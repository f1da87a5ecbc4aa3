/// Every filter of the language by its name.
///
/// `default` is not among them: it decides how its subject is read, so the checker knows it.
enum FilterCatalogue {
  static let all: [Filter] =
    TextFilters.all + TextShapingFilters.all + NumberFilters.all + ListFilters.all
    + OrderFilters.all + SelectionFilters.all + OutputFilters.all

  static let filters: [String: Filter] = {
    var filters: [String: Filter] = [:]
    for filter in all { filters[filter.name] = filter }
    filters["count"] = filters["length"]
    return filters
  }()
}
