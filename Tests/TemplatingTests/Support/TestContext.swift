import TestSupport

@testable import Templating

/// The data that the differential corpus is rendered with, as a context.
struct TestContext: Sendable {
  let shape: RecordShape
  let value: Value

  /// Makes a context of JSON text; a field that some tests want missing is declared in `optional`.
  init(json: String, optional: [String: Shape] = [:]) {
    guard case .record(let fields) = DataReader.read(json) else {
      shape = RecordShape(name: "Context", fields: [])
      value = .record([])
      return
    }
    var shapes: [FieldShape] = []
    for (name, node) in fields.sorted(by: { $0.key < $1.key }) {
      shapes.append(FieldShape(name, TestContext.declared[name] ?? node.shape, ""))
    }
    for (name, shape) in optional.sorted(by: { $0.key < $1.key }) where fields[name] == nil {
      shapes.append(FieldShape(name, shape, ""))
    }
    shape = RecordShape(name: "Context", fields: shapes)
    value = .record(shapes.map { fields[$0.name]?.value(in: $0.shape) ?? .none })
  }

  /// Shapes that cannot be told from one value.
  private static let declared: [String: Shape] = [
    "tree": .list(of: .record(RecordShape(TreeNode.self))),
    "nothing": .list(of: .text),
    "person": .record(person),
    "loner": .record(person),
  ]

  private static let person = RecordShape(
    name: "Person",
    fields: [
      FieldShape("name", .text, ""), FieldShape("age", .integer, ""),
      FieldShape("pet", .optional(.record(pet)), ""), FieldShape("email", .optional(.text), ""),
      FieldShape("nick", .optional(.text), ""), FieldShape("tags", .optional(.list(of: .text)), ""),
    ]
  )

  private static let pet = RecordShape(
    name: "Pet",
    fields: [FieldShape("name", .text, ""), FieldShape("kind", .optional(.text), "")]
  )
}
