struct Machine {
  var output: [UInt8]
  init(program: Program, context: Value, output: [UInt8]) { self.output = output }
  mutating func run() {}
}
