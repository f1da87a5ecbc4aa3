import SiteGenerator

/// Every mistake in what a site is to become, marked where it must be found.
enum PlanningMistakes {
  static let all = [
    MistakeCase(
      "A template that is not there",
      [
        "Content/a.md": "---\ntitle: A\ntemplate: ⟦unknown-template›nowhere.html⟧\n---\n",
        "Content/b.md": "---\ntitle: B\ntemplate: page.html\n---\n",
      ]
    ),
    MistakeCase(
      "A slip in the name of a template",
      ["Content/a.md": "---\ntitle: A\ntemplate: ⟦unknown-template›pgae.html⟧\n---\n"],
      mends: true
    ),
    MistakeCase(
      "A template for another kind of page",
      [
        "Content/a.md": "---\ntitle: A\ntemplate: special.html\n---\n",
        "Themes/plain/templates/special.html": "{{ ⟦template-unknown-name›steps⟧ }}\n",
      ]
    ),
    MistakeCase(
      "A name that no address can have",
      ["Content/images/\(String(repeating: "long", count: 64)).svg": "⟦unpublishable-name›⟧"]
    ),
    MistakeCase(
      "Files that would be published under one name",
      [
        "Content/images/A.txt": "⟦source-clash›⟧a",
        "Content/images/a.txt": "⟦source-clash›⟧b",
        "Content/feed.xml": "⟦source-clash›⟧x",
        "Content/a.md": "---\ntitle: A\n---\n",
        "Content/a/index.html": "⟦source-clash›⟧b",
        "Content/b.md": "---\ntitle: B\nredirectFrom: [/images/A.txt/x/]\n---\n",
      ]
    ),
    MistakeCase(
      "A redirect or a page where a page of a framework stands",
      [
        "Content/frameworks/a.yaml": "⟦source-clash›⟧" + ReadingMistakes.framework,
        "Content/competences/a/1.md": "---\ntitle: A\n---\n",
        "Content/b.md": "⟦source-clash›⟧---\ntitle: B\nredirectFrom: [/competences/a/1/a1/]\n---\n",
      ]
    ),
    MistakeCase(
      "Documents of a portfolio at one address",
      [
        "Content/portfolios/a/portfolio.yaml": "holder: {name: A}\nvisibility: public\n",
        "Content/portfolios/a/documents/CV.md": "---\ntitle: A\n---\n",
        "Content/portfolios/a/documents/cv.md": "⟦source-clash›⟧---\ntitle: B\n---\n",
      ]
    ),
    MistakeCase(
      "An address that no site can be served from",
      [
        "Content/site.yaml":
          "title: A\nbaseURL: ⟦bad-base-url›https://a.example/?x⟧\ntheme: plain\n"
      ]
    ),
  ]
}
