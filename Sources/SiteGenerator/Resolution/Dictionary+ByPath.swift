internal import Diagnostics

extension Dictionary where Key == SourcePath {
  /// Values by path, the first where several have one.
  ///
  /// A disk may hold two names that differ only in how their accents are composed; strings hold them
  /// to be equal. What they would become is reported where addresses are made.
  init(byPath values: some Sequence<(SourcePath, Value)>) {
    self.init(values, uniquingKeysWith: { first, _ in first })
  }
}
