/// Where a value lies: in a register, in a constant, or in a record or list that one of them holds.
///
/// Going from place to place copies nothing and counts no references. That matters twice: most of
/// what a template does is to go from a record to a field, and two threads that render pages with the
/// same records would otherwise wait for each other at the counts.
///
/// A place is good for as long as what holds the value does: values never change, so an array of them
/// stays where it is while anybody holds it. The context is held by its register while a program
/// runs, constants by the program, the items of a loop by the loop. `Registers` sees to it that no
/// register keeps a place for longer.
struct ValuePlace {
  private let pointer: UnsafePointer<Value>

  @inline(__always)
  init(_ pointer: UnsafePointer<Value>) {
    self.pointer = pointer
  }

  /// The value, copied.
  var value: Value {
    @inline(__always) get { pointer.pointee }
  }

  /// A field of a record, or an item of a list by its place; nothing where there is none.
  @inline(__always)
  func slot(_ index: Int) -> ValuePlace? {
    switch pointer.pointee {
    case .record(let slots): slots.place(index)
    case .list(let items): items.place(index)
    default: nil
    }
  }

  var isTrue: Bool {
    @inline(__always) get { pointer.pointee.isTrue }
  }

  func equals(_ other: ValuePlace) -> Bool {
    switch (pointer.pointee, other.pointer.pointee) {
    case (.integer(let left), .integer(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (let left, let right): left.equals(right)
    }
  }
}

extension [Value] {
  /// The place of an item, good for as long as the array is held.
  @inline(__always)
  func place(_ index: Int) -> ValuePlace? {
    withUnsafeBufferPointer { items in
      guard items.indices.contains(index), let start = items.baseAddress else { return nil }
      return ValuePlace(start + index)
    }
  }
}

/// The registers of a program that runs.
///
/// Each has a cell of its own, and a place: that of its cell, or that of an item of a loop, which need
/// not be copied to have a name.
struct Registers: ~Copyable {
  private let cells: UnsafeMutablePointer<Value>
  private let places: UnsafeMutablePointer<ValuePlace>
  private let count: Int

  /// The place of no value.
  let nothing: ValuePlace

  /// - Parameters:
  ///   - count: How many there are; at least one.
  ///   - context: The value of the first.
  init(count: Int, context: Value) {
    self.count = count
    cells = .allocate(capacity: count + 1)
    cells.initialize(repeating: .none, count: count + 1)
    places = .allocate(capacity: count)
    nothing = ValuePlace(cells + count)
    for index in 0..<count { (places + index).initialize(to: ValuePlace(cells + index)) }
    if count > 0 { cells[0] = context }
  }

  deinit {
    cells.deinitialize(count: count + 1)
    cells.deallocate()
    places.deallocate()
  }

  subscript(register: Int32) -> ValuePlace {
    @inline(__always) get {
      precondition(UInt(bitPattern: Int(register)) < UInt(bitPattern: count))
      return places[Int(register)]
    }
  }

  /// Puts a value into a register's own cell.
  @inline(__always)
  mutating func set(_ register: Int, to value: Value) {
    precondition(UInt(bitPattern: register) < UInt(bitPattern: count))
    cells[register] = value
    places[register] = ValuePlace(cells + register)
  }

  /// Names a value that lies elsewhere, until `forget` is called.
  @inline(__always)
  mutating func name(_ register: Int, _ place: ValuePlace) {
    precondition(UInt(bitPattern: register) < UInt(bitPattern: count))
    places[register] = place
  }

  /// Makes registers name nothing, before what they name may go.
  mutating func forget(_ registers: Range<Int>) {
    for register in registers { set(register, to: .none) }
  }

  /// What registers hold and name, to be put back once a loop has run within itself.
  func saved(_ registers: Range<Int>) -> [(cell: Value, place: ValuePlace)] {
    registers.map { (cells[$0], places[$0]) }
  }

  mutating func restore(_ saved: [(cell: Value, place: ValuePlace)], at start: Int) {
    for (offset, register) in saved.enumerated() {
      cells[start + offset] = register.cell
      places[start + offset] = register.place
    }
  }
}
