struct Program: Sendable {}
