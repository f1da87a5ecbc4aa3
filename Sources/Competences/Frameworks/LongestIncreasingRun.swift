/// The longest increasing subsequence of a list of numbers, by patience sorting
/// (https://doi.org/10.1016/0012-365X(75)90103-X).
enum LongestIncreasingRun {
  /// The indices of the numbers that belong to it.
  static func indices(of numbers: [Int]) -> Set<Int> {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var members: Set<Int> = []
    var current = tails.last
    while let index = current {
      members.insert(index)
      current = previous[index]
    }
    return members
  }
}
