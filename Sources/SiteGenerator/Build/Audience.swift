package import Competences

/// Whom a build is for, which decides what of the private sources it may show.
///
/// Everything that is not for the audience leaves no trace in any output, count or diagnostic.
package enum Audience: Hashable, Sendable {
  /// Anyone: only portfolios that are marked `public`.
  case everyone

  /// The institution: also portfolios that are marked `internal`.
  case institution

  /// One trainee: what is public, and the portfolio in the folder of this name.
  case holder(portfolio: String)

  /// Everything on disk: for checking and for the preview on the writer's own machine.
  case all
}

extension Audience {
  /// Reads the words of `--audience`: `public`, `internal` or `holder:<portfolio>`.
  package init?(_ text: String) {
    let prefix = "holder:"
    switch text {
    case "public": self = .everyone
    case "internal": self = .institution
    case _ where text.hasPrefix(prefix) && text.count > prefix.count:
      self = .holder(portfolio: String(text.dropFirst(prefix.count)))
    default: return nil
    }
  }

  /// The audience in the words of `--audience`.
  package var name: String {
    switch self {
    case .everyone: "public"
    case .institution: "internal"
    case .holder(let portfolio): "holder:\(portfolio)"
    case .all: "all"
    }
  }

  /// Whether a portfolio in the folder `slug` may be shown.
  package func maySee(_ visibility: Visibility, slug: String) -> Bool {
    switch (self, visibility) {
    case (.all, _), (_, .everyone), (.institution, .institution): true
    case (.holder(let portfolio), _): portfolio == slug
    default: false
    }
  }
}
