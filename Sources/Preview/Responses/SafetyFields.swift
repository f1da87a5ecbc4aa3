/// The fields that every response has, so that a preview stays between the writer and the server.
///
/// They are chosen so that no page looks or works otherwise than when it is published.
enum SafetyFields {
  static let all: [PreviewResponse.Field] = [
    // The next request must see the next build, and no private page may stay in a browser's store.
    .init("Cache-Control", "no-store"),
    // A file is what its type says: https://fetch.spec.whatwg.org/#x-content-type-options-header.
    .init("X-Content-Type-Options", "nosniff"),
    // Other sites neither show the pages in a frame nor load anything from here.
    .init("Content-Security-Policy", "frame-ancestors 'self'"),
    .init("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}
