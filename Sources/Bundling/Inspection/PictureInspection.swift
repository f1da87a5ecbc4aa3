internal import Diagnostics

/// Looks at the pictures of a bundle: whether they can be printed, and how well.
struct PictureInspection {
  let diagnostics: [Diagnostic]

  init(_ contents: BundleContents) {
    diagnostics = []
  }
}
