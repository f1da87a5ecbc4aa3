/// Puts whole files into a document.
enum EmbeddedFileWriter {
  /// Lists them in the catalogue, by name.
  static func write(
    _ files: [PDFEmbeddedFile],
    into catalog: inout [String: PDFValue],
    of document: PDFDocument
  ) {
    guard !files.isEmpty else { return }
    var names: [PDFValue] = []
    var associated: [PDFValue] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      let stream = document.addStream(
        [
          "Type": .name("EmbeddedFile"),
          "Subtype": .name(PDFName.escaped(Array(file.mediaType.utf8))),
          "Params": .dictionary(["Size": .integer(file.bytes.count)]),
        ],
        file.bytes
      )
      let specification = document.add(
        .dictionary([
          "Type": .name("Filespec"), "F": .text(file.name), "UF": .text(file.name),
          "Desc": .text(file.description), "AFRelationship": .name("Source"),
          "EF": .dictionary(["F": .reference(stream), "UF": .reference(stream)]),
        ])
      )
      names += [.text(file.name), .reference(specification)]
      associated.append(.reference(specification))
    }
    var tree = document.dictionary(catalog["Names"]) ?? [:]
    tree["EmbeddedFiles"] = .dictionary(["Names": .array(names)])
    catalog["Names"] = .dictionary(tree)
    catalog["AF"] = .array(associated)
  }
}
