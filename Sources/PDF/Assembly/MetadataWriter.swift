/// Writes what a document says of itself, both ways in which readers look for it.
struct MetadataWriter {
  let document: PDFDocument
  let metadata: PDFMetadata

  /// The program that had the last hand in it.
  private var producer: String { metadata.creator }

  func write(into catalog: inout [String: PDFValue]) {
    var information: [String: PDFValue] = [
      "Title": .text(metadata.title), "Creator": .text(metadata.creator),
      "Producer": .text(producer),
    ]
    information["Author"] = metadata.author.map(PDFValue.text)
    if let day = metadata.day {
      let date = "D:\(day.filter { $0 != "-" })000000Z"
      information["CreationDate"] = .text(date)
      information["ModDate"] = .text(date)
    }
    let info = document.add(.dictionary(information))
    document.file.setTrailer("Info", .reference(info))
    catalog["Lang"] = .text(metadata.language)
    let own = document.dictionary(catalog["ViewerPreferences"]) ?? [:]
    catalog["ViewerPreferences"] = .dictionary(
      own.merging(["DisplayDocTitle": .boolean(true)]) { _, new in new }
    )
    let packet = document.addStream(
      ["Type": .name("Metadata"), "Subtype": .name("XML")],
      Array(packetText.utf8)
    )
    catalog["Metadata"] = .reference(packet)
  }

  /// The XMP packet (ISO 16684-1).
  private var packetText: String {
    let title = escaped(metadata.title)
    let author = metadata.author.map {
      "<dc:creator><rdf:Seq><rdf:li>\(escaped($0))</rdf:li></rdf:Seq></dc:creator>\n"
    }
    let date = metadata.day.map { day in
      """
      <xmp:CreateDate>\(escaped(day))T00:00:00Z</xmp:CreateDate>
      <xmp:ModifyDate>\(escaped(day))T00:00:00Z</xmp:ModifyDate>

      """
    }
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title)</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language))</rdf:li></rdf:Bag></dc:language>
      \(author ?? "")\(date ?? "")<xmp:CreatorTool>\(escaped(metadata.creator))</xmp:CreatorTool>
      <pdf:Producer>\(escaped(producer))</pdf:Producer>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result += " "
      default: if scalar.value >= 32 { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
