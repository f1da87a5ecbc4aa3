package import Competences
package import YAML

/// What `site.yaml` says.
package struct SiteConfiguration: YAMLRecord {
  package let title: Located<String>
  package let description: Located<String>?
  package let baseURL: Located<WebAddress>
  package let language: Located<LanguageTag>?
  package let stage: SiteStage
  package let theme: Located<ThemeName>?
  package let publisher: Located<PublisherFields>?

  /// The framework that a reference to a competence means where it names none, as `id@edition`.
  package let defaultFramework: Located<FrameworkReference>?
  package let rawHTML: Located<RawHTMLPolicy>?
  package let navigation: [Located<NavigationEntry>]
  package let footer: [Located<NavigationEntry>]

  /// How portfolios are printed.
  package let bundle: Located<BundleFields>?

  /// Values for the theme's options, which the theme declares.
  package let options: Located<YAMLMapping>?

  package init?(_ record: inout RecordReader) {
    let title = record.required("title", .text, "The name of the site", otherNames: ["siteName"])
    description = record.optional("description", .text, "What the site is about, in one sentence")
    let baseURL = record.required(
      "baseURL",
      .address,
      "The address where the site will stand, with its path",
      otherNames: ["url", "site_url", "base_url", "address"]
    )
    language = record.optional(
      "language",
      .language,
      "The language of the site, such as en-GB",
      otherNames: ["lang", "languageCode", "locale", "default_language"]
    )
    stage = record.value(
      "stage",
      .word(SiteStage.self),
      "Whether sample text may still stand on the site",
      default: .sample
    )
    theme = record.optional("theme", .themeName, "The folder of the theme in Themes")
    publisher = record.optional(
      "publisher",
      .record(PublisherFields.self),
      "Who publishes the site",
      otherNames: ["author", "organisation"]
    )
    defaultFramework = record.optional(
      "defaultFramework",
      .frameworkReference,
      "The competence framework that is meant where none is named, as id@edition"
    )
    rawHTML = record.optional(
      "rawHTML",
      .word(RawHTMLPolicy.self),
      "Whether guidance pages may hold HTML"
    )
    navigation = record.list(
      "navigation",
      of: .record(NavigationEntry.self),
      "The links at the top of every page",
      otherNames: ["nav", "menu", "header"]
    )
    footer = record.list(
      "footer",
      of: .record(NavigationEntry.self),
      "The links at the foot of every page"
    )
    bundle = record.optional(
      "bundle",
      .record(BundleFields.self),
      "How 'attain bundle' prints portfolios"
    )
    options = record.optional(
      "options",
      .mapping,
      "Values for the theme's options",
      otherNames: ["params", "extra", "themeOptions"]
    )
    guard let title, let baseURL else { return nil }
    self.title = title
    self.baseURL = baseURL
  }
}

/// How far the site is from being published in earnest.
package enum SiteStage: String, Hashable, Sendable, CaseIterable {
  /// Sample text is a note.
  case sample

  /// Sample text is an error.
  case live
}

/// Where raw HTML may stand in Markdown.
package enum RawHTMLPolicy: String, Hashable, Sendable, CaseIterable {
  case no, guidance
}

/// Who publishes the site.
package struct PublisherFields: YAMLRecord {
  package let name: Located<String>
  package let address: Located<WebAddress>?
  package let email: Located<EmailAddress>?

  package init?(_ record: inout RecordReader) {
    let name = record.required("name", .text, "The publisher's name")
    address = record.optional(
      "address",
      .address,
      "The publisher's website",
      otherNames: ["url", "website", "link"]
    )
    email = record.optional("email", .email, "Where readers can write to")
    guard let name else { return nil }
    self.name = name
  }
}
