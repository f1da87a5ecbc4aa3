internal import Synchronization

/// The fields of the records that templates were asked about, each list of them made once.
///
/// To make one asks every field for its shape, and templates name some record for every name of theirs.
final class KnownFields: Sendable {
  private let lists = Mutex<[ObjectIdentifier: [FieldShape]]>([:])

  func fields(of record: RecordShape) -> [FieldShape] {
    guard let type = record.declaredType else { return record.fields }
    return lists.withLock { lists in
      if let known = lists[type] { return known }
      let fields = record.fields
      lists[type] = fields
      return fields
    }
  }
}
