internal import CQPDF

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A PDF file held by libqpdf (https://qpdf.readthedocs.io/); this file is the only one that knows it.
///
/// Objects come out as values and go in as values, so that nothing else holds a handle of the
/// library. The library turns every failure into a code; what it cannot read becomes null and
/// leaves a warning. It prints nothing.
final class QPDFFile {
  private var file: OpaquePointer?

  /// The library reads from these as it goes, so they live as long as it does.
  private let input: UnsafeMutableBufferPointer<CChar>

  private init(_ bytes: [UInt8]) {
    input = .allocate(capacity: bytes.count)
    UnsafeMutableRawBufferPointer(input).copyBytes(from: bytes)
    file = qpdf_init()
    qpdf_silence_errors(file)
    qpdf_set_suppress_warnings(file, QPDF_TRUE)
  }

  deinit {
    qpdf_cleanup(&file)
    input.deallocate()
  }

  // MARK: Reading

  /// Reads a file's index, and rebuilds it where it is damaged.
  static func open(_ bytes: [UInt8]) -> Result<QPDFFile, PDFFailure> {
    let opened = QPDFFile(bytes)
    let status = qpdf_read_memory(
      opened.file,
      "PDF",
      opened.input.baseAddress,
      UInt64(bytes.count),
      nil
    )
    if let failure = opened.takeFailure() { return .failure(failure) }
    guard status & (QPDF_ERRORS) == 0 else { return .failure(.system("it could not be read")) }
    return .success(opened)
  }

  var isEncrypted: Bool { qpdf_is_encrypted(file) != QPDF_FALSE }

  /// The dictionary that everything else is reached from.
  var trailer: PDFValue {
    let handle = qpdf_get_trailer(file)
    defer { release(handle) }
    return value(handle)
  }

  /// The object of that number, with references in it left as they are; null where there is none.
  func object(_ reference: PDFReference) -> PDFValue {
    guard let handle = handle(reference) else { return .null }
    defer { release(handle) }
    guard qpdf_oh_is_stream(file, handle) != QPDF_FALSE else { return value(handle) }
    let dictionary = qpdf_oh_get_dict(file, handle)
    defer { release(dictionary) }
    guard case .dictionary(let entries) = value(dictionary) else { return .stream([:]) }
    return .stream(entries)
  }

  /// How the object of that number is spelt, which is quicker than its value where little of it matters.
  func text(of reference: PDFReference) -> [UInt8] {
    guard let handle = handle(reference) else { return [] }
    defer { release(handle) }
    return text(handle)
  }

  /// A stream's data: as they are stored, though never encrypted, or with their filters undone.
  ///
  /// - Returns: `nil` where they cannot be read, or not be decoded without loss where that is asked for.
  func data(_ reference: PDFReference, isDecoded: Bool) -> [UInt8]? {
    guard let handle = handle(reference) else { return nil }
    defer { release(handle) }
    guard qpdf_oh_is_stream(file, handle) != QPDF_FALSE else { return nil }
    var wasDecoded = QPDF_FALSE
    var start: UnsafeMutablePointer<UInt8>?
    var length = 0
    let level = isDecoded ? qpdf_dl_generalized : qpdf_dl_none
    let status = qpdf_oh_get_stream_data(file, handle, level, &wasDecoded, &start, &length)
    defer { free(start) }
    guard takeFailure() == nil, status & (QPDF_ERRORS) == 0 else { return nil }
    guard !isDecoded || wasDecoded != QPDF_FALSE else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : length))
  }

  /// What was amiss since this was last asked, in the library's words, and is now mended or left out.
  func takeWarnings() -> [String] {
    var warnings: [String] = []
    while qpdf_more_warnings(file) != QPDF_FALSE {
      let warning = qpdf_next_warning(file)
      guard warnings.count < 20, let text = qpdf_get_error_message_detail(file, warning) else {
        continue
      }
      warnings.append(String(cString: text))
    }
    return warnings
  }

  // MARK: Writing

  /// A number for an object that is yet to come.
  ///
  /// It is not null until then: the library leaves out what refers to nothing.
  func reserve() -> PDFReference {
    let empty = qpdf_oh_new_dictionary(file)
    let handle = qpdf_make_indirect_object(file, empty)
    defer { [empty, handle].forEach(release) }
    return reference(handle)
  }

  /// A number for a stream that is yet to come.
  func reserveStream() -> PDFReference {
    let handle = qpdf_oh_new_stream(file)
    defer { release(handle) }
    return reference(handle)
  }

  /// Puts a value in an object's place.
  func replace(_ reference: PDFReference, with value: PDFValue) {
    let handle = made(value)
    defer { release(handle) }
    qpdf_replace_object(file, Int32(reference.number), Int32(reference.generation), handle)
  }

  /// Gives a stream what it holds; `data` are stored as `Filter` in its dictionary says.
  func fill(_ reference: PDFReference, _ dictionary: [String: PDFValue], _ data: [UInt8]) {
    guard let stream = handle(reference) else { return }
    let entries = qpdf_oh_get_dict(file, stream)
    let filter = made(dictionary["Filter"] ?? .null)
    let parameters = made(dictionary["DecodeParms"] ?? .null)
    defer { [stream, entries, filter, parameters].forEach(release) }
    let own: Set = ["Length", "Filter", "DecodeParms"]
    for (key, value) in dictionary where !own.contains(key) { set(value, for: key, in: entries) }
    qpdf_oh_replace_stream_data(file, stream, data, data.count, filter, parameters)
  }

  /// Puts a value into the trailer; null takes it away.
  func setTrailer(_ key: String, _ value: PDFValue) {
    let trailer = qpdf_get_trailer(file)
    defer { release(trailer) }
    set(value, for: key, in: trailer)
  }

  /// The whole file: compact, never encrypted, and the same bytes for the same objects.
  func written() -> Result<[UInt8], PDFFailure> {
    // The library fills this in, but only where a damaged file has not lost it.
    setTrailer("Size", .integer(1))
    // Where a damaged stream cannot be compressed, all are stored as they came.
    return written(qpdf_s_compress).flatMapError { _ in written(qpdf_s_preserve) }
  }

  private func written(_ mode: qpdf_stream_data_e) -> Result<[UInt8], PDFFailure> {
    let began = qpdf_init_write_memory(file)
    if let failure = takeFailure() { return .failure(failure) }
    guard began & (QPDF_ERRORS) == 0 else { return .failure(.system("it could not be written")) }
    qpdf_set_object_stream_mode(file, qpdf_o_generate)
    qpdf_set_stream_data_mode(file, mode)
    // What is compressed stays as it is: decoding it would stop at an image that is damaged.
    qpdf_set_decode_level(file, qpdf_dl_none)
    qpdf_set_preserve_encryption(file, QPDF_FALSE)
    qpdf_set_deterministic_ID(file, QPDF_TRUE)
    qpdf_set_minimum_pdf_version(file, "1.7")
    let status = qpdf_write(file)
    if let failure = takeFailure() { return .failure(failure) }
    guard status & (QPDF_ERRORS) == 0, let start = qpdf_get_buffer(file) else {
      return .failure(.system("it could not be written"))
    }
    return .success(
      Array(UnsafeBufferPointer(start: start, count: qpdf_get_buffer_length(file)))
    )
  }

  // MARK: Handles

  private func handle(_ reference: PDFReference) -> qpdf_oh? {
    guard (1...Int(Int32.max)).contains(reference.number),
      (0...65535).contains(reference.generation)
    else { return nil }
    let handle = qpdf_get_object_by_id(
      file,
      Int32(reference.number),
      Int32(reference.generation)
    )
    return takeFailure() == nil ? handle : nil
  }

  private func release(_ handle: qpdf_oh) { qpdf_oh_release(file, handle) }

  private func reference(_ handle: qpdf_oh) -> PDFReference {
    PDFReference(
      number: Int(qpdf_oh_get_object_id(file, handle)),
      generation: Int(qpdf_oh_get_generation(file, handle))
    )
  }

  private func value(_ handle: qpdf_oh) -> PDFValue { PDFParser.value(text(handle)) }

  /// How an object is spelt; nothing where it cannot be read.
  private func text(_ handle: qpdf_oh) -> [UInt8] {
    let text = qpdf_oh_unparse_resolved(file, handle)
    let length = qpdf_get_last_string_length(file)
    guard takeFailure() == nil, let text else { return [] }
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      Array(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  private func made(_ value: PDFValue) -> qpdf_oh {
    switch value {
    case .null: return qpdf_oh_new_null(file)
    case .boolean(let value): return qpdf_oh_new_bool(file, value ? QPDF_TRUE : QPDF_FALSE)
    case .integer(let value): return qpdf_oh_new_integer(file, Int64(value))
    case .real(let text): return qpdf_oh_new_real_from_string(file, text)
    case .name(let name):
      return qpdf_oh_new_name(file, Self.spelt(name))
    case .string(let bytes):
      return qpdf_oh_new_binary_string(file, bytes.map(CChar.init(bitPattern:)), bytes.count)
    case .reference(let reference):
      return handle(reference) ?? qpdf_oh_new_null(file)
    case .array(let items):
      let array = qpdf_oh_new_array(file)
      for item in items {
        let made = made(item)
        qpdf_oh_append_item(file, array, made)
        release(made)
      }
      return array
    case .dictionary(let entries), .stream(let entries):
      let dictionary = qpdf_oh_new_dictionary(file)
      for (key, value) in entries { set(value, for: key, in: dictionary) }
      return dictionary
    }
  }

  private func set(_ value: PDFValue, for key: String, in dictionary: qpdf_oh) {
    let made = made(value)
    defer { release(made) }
    qpdf_oh_replace_or_remove_key(file, dictionary, Self.spelt(key), made)
  }

  /// The library takes names with their slash and without their escapes.
  private static func spelt(_ name: String) -> [CChar] {
    ([UInt8(ascii: "/")] + PDFName.bytes(name) + [0]).map(CChar.init(bitPattern:))
  }

  /// What went wrong in the last call, if anything did.
  private func takeFailure() -> PDFFailure? {
    guard qpdf_has_error(file) != QPDF_FALSE, let error = qpdf_get_error(file) else { return nil }
    let detail = qpdf_get_error_message_detail(file, error).map { String(cString: $0) } ?? ""
    switch qpdf_get_error_code(file, error) {
    case qpdf_e_password: return .needsPassword
    case qpdf_e_unsupported: return .unsupported(detail)
    case qpdf_e_system: return .system(detail)
    default: return .damaged(detail)
    }
  }
}
