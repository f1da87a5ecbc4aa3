/// A competence's code made fit for an address and unique within its framework: `r-and-d1`.
package struct CompetenceSlug: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package var description: String { text }

  init(text: String) {
    self.text = text
  }

  /// Gives each code of a framework its slug, in the same order; no two are the same.
  ///
  /// A code that comes to the same plain form as an earlier one gets a number, from 2 up; a number
  /// that would meet another code's plain form is passed over (`A.2`, `A`, `a` become `a-2`, `a`,
  /// `a-3`). So a code's slug depends on the codes before it and on no spelling of a later one
  /// that does not meet it.
  package static func slugs(for codes: [CompetenceCode]) -> [CompetenceSlug] {
    let plain = codes.map { plainForm(of: $0.text) }
    let reserved = Set(plain)
    var taken: Set<String> = []
    return plain.map { form in
      var text = form
      var number = 2
      while !taken.insert(text).inserted {
        repeat {
          text = "\(form)-\(number)"
          number += 1
        } while reserved.contains(text)
      }
      return CompetenceSlug(text: text)
    }
  }

  /// The form that a code's slug has where nothing meets it.
  ///
  /// Small letters and digits stay, capitals become small, `&` reads `and`, `+` reads `plus`, a
  /// letter outside ASCII becomes its number (`é` is `u00e9`), and any run of the rest is one hyphen.
  static func plainForm(of code: String) -> String {
    var text = ""
    var needsHyphen = false
    func append(_ word: String, apart: Bool = false) {
      if needsHyphen || apart, !text.isEmpty { text += "-" }
      text += word
      needsHyphen = apart
    }
    for scalar in code.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": append(String(Character(scalar)))
      case "A"..."Z": append(scalar.properties.lowercaseMapping)
      case "&": append("and", apart: true)
      case "+": append("plus", apart: true)
      case _ where !scalar.isASCII && scalar.properties.isAlphabetic:
        append("u" + hexadecimal(scalar.value))
      default: needsHyphen = true
      }
    }
    return text.isEmpty ? "code" : text
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
