/// A template that was checked and compiled: what a machine runs.
///
/// Steps and operations are plain numbers that point into tables, so running them counts no
/// references and threads do not get into each other's way.
struct Program: Sendable {
  /// All constant text, in runs.
  var text: [UInt8] = []
  var steps: [Step] = []
  var operations: [Operation] = []

  /// Lists of operations and slots that steps and operations point into.
  var operands: [Int32] = []
  var constants: [Value] = []
  var calls: [@Sendable ([Value]) -> Value] = []
  var loops: [LoopPlan] = []
  var registerCount = 1
}

/// One thing that a machine does.
struct Step: Sendable {
  let code: Code
  var mode = PrintMode.text
  var first: Int32 = 0
  var second: Int32 = 0
  var third: Int32 = 0

  enum Code: UInt8, Sendable {
    /// Copies constant text: `first` is its offset, `second` its length.
    case text

    /// Prints the operation `first`.
    case print

    /// Prints the value that `third` slots at `second` lead to from register `first`.
    case printPath

    /// Goes on `first` steps after the next one.
    case jump

    /// Goes on `second` steps after the next one unless operation `first` is true.
    case jumpUnless

    /// Puts operation `second` into register `first`.
    case assign

    /// Puts the markup of the next `second` steps into register `first`.
    case capture

    /// Runs the next `second` steps for each item of loop `first`, or the `third` after them for none.
    case loop

    /// Runs the body of loop `first` for the items of operation `second`.
    case recurse
  }
}

/// How a loop binds its names.
struct LoopPlan: Sendable {
  var list: Int32
  var filter: Int32?

  /// The register of the item, or of the first of its parts.
  var item: Int32

  /// How many parts an item is taken into; one for none.
  var parts: Int32

  /// The registers of the count so far, the number of items, the depth and the list; in this order.
  var state: Int32

  /// Whether previous and next items are asked for.
  var keepsList = false

  /// The registers that belong to one run of the body, kept aside while it runs within itself.
  var frame: Range<Int32>
}

/// One thing that a machine works out.
struct Operation: Sendable {
  let code: Code
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0

  enum Code: UInt8, Sendable {
    /// The constant `a`.
    case constant

    /// What `c` slots at `b` lead to from register `a`.
    case path
    case not
    case and
    case or
    case isPresent
    case negative

    /// `a` and `b` by the arithmetic `c`.
    case arithmetic

    /// Whether the comparison holds between `a` and `b`.
    case equal, notEqual, less, lessOrEqual, contains

    /// The `c` operations at `b` as one text, or as markup.
    case text, markup

    /// `b` if `a` is true, else `c`.
    case choose

    /// The `c` operations at `b` as a list, or as a record.
    case list, record

    /// The field in slot `b` of a record `a` that no register holds.
    case field

    /// The item of `a` at `b`.
    case item

    /// A part of `a`; the operations at `b` say from where, to where and by which step.
    case slice

    /// Call `a` with the `c` operations at `b`.
    case call
  }
}
