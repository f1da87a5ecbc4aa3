import Diagnostics
import Testing

@testable import Templating

@Suite("A value that may be missing")
struct NarrowingTests {
  private struct Pet: TemplateRecord {
    var name: String
    var kind: String?

    static let recordName = "Pet"
    static let fields: [RecordField<Pet>] = [
      RecordField("name", "The name.", \.name), RecordField("kind", "The kind.", \.kind),
    ]
  }

  private struct Context: TemplateRecord {
    var pet: Pet? = Pet(name: "Rex", kind: "dog")
    var email: String? = "a@example.org"
    var pets: [Pet] = [Pet(name: "Tom"), Pet(name: "Rex", kind: "dog")]
    var isOpen = true

    static let recordName = "Context"
    static let fields: [RecordField<Context>] = [
      RecordField("pet", "A pet.", \.pet), RecordField("email", "An address.", \.email),
      RecordField("pets", "All pets.", \.pets), RecordField("isOpen", "Open.", \.isOpen),
    ]
  }

  @Test(
    "is certain where a condition says so",
    arguments: [
      "{% if pet %}{{ pet.name }}{% endif %}",
      "{% if pet is defined %}{{ pet.name }}{% endif %}",
      "{% if pet is not none %}{{ pet.name }}{% endif %}",
      "{% if pet != none %}{{ pet.name }}{% endif %}",
      "{% if not pet %}{% else %}{{ pet.name }}{% endif %}",
      "{% if pet is none %}{% else %}{{ pet.name }}{% endif %}",
      "{% if pet and pet.kind %}{{ pet.name }} {{ pet.kind }}{% endif %}",
      "{% if pet and isOpen %}{{ pet.name }}{% endif %}",
      "{% if not pet or not email %}{% else %}{{ pet.name }}{{ email }}{% endif %}",
      "{% if email == 'x' %}{{ email }}{% endif %}",
      "{% if not email %}{% elif isOpen %}{{ email }}{% endif %}",
      "{{ pet.name if pet else '' }}",
      "{{ pet and pet.name ~ '' or '' }}",
      "{% set p = pet %}{% if p %}{{ p.name }}{% endif %}",
      "{% for p in pets if p.kind %}{{ p.kind }}{% endfor %}",
      "{% for p in pets %}{% if p.kind %}{{ p.kind }}{% endif %}{% endfor %}",
      "{% if pet %}{% for p in pets %}{{ pet.name }}{% endfor %}{% endif %}",
      "{% macro m(p) %}{{ p.name }}{% endmacro %}{% if pet %}{{ m(pet) }}{% endif %}",
      "{% if pet %}{% if pet.kind is defined %}{{ pet.kind }}{% endif %}{% endif %}",
      "{% if pet is defined and pet.kind is defined %}{{ pet.kind }}{% endif %}",
      "{% if pet.kind is defined %}{{ pet.name }}{{ pet.kind }}{% endif %}",
      "{% if loop is defined %}{% endif %}",
    ].dropLast()
  )
  func narrowed(template: String) {
    let (_, diagnostics) = Rendering.load(["main.html": template], RecordShape(Context.self))
    #expect(diagnostics.map(\.message) == [])
  }

  @Test("has a value for the missing case")
  func fallback() throws {
    let template =
      "{{ email or 'none' }} {{ email | default('none') }} {{ pet.name | default('-') }}"
    let (set, diagnostics) = Rendering.load(["main.html": template], RecordShape(Context.self))
    #expect(diagnostics == [])
    var output: [UInt8] = []
    set?["main.html"]?.render(
      context: Context(pet: nil, email: nil).templateValue,
      into: &output
    )
    #expect(String(decoding: output, as: UTF8.self) == "none none -")
  }
}
