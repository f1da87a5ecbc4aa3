/// Where cmark says that a node stands: lines from 1, columns in bytes from 1, ends inclusive.
///
/// Right for most blocks; within text it is not to be relied on.
struct CMarkPlace: Sendable {
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var endColumn: Int
}
