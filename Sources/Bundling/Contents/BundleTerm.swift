package import Markdown
package import SiteGenerator

/// A term of the glossary that occurs in a bundle.
package struct BundleTerm: Sendable {
  package let term: GlossaryTerm<MarkdownComposition>

  package var anchor: BundleAnchor { .term(term.anchor) }
}
