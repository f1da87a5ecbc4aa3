/// The two folders of a site that a build reads.
package enum SourceFolders {
  package static let content = "Content"
  package static let themes = "Themes"
  package static let all = [content, themes]
}
