/// How many pages a portfolio should have, and how many it may have.
package struct PageBudget: Hashable, Sendable {
  package let target: Int
  package let maximum: Int

  package init(target: Int, maximum: Int) {
    self.target = target
    self.maximum = maximum
  }
}
