extension PageWriter {
  mutating func enterTable(_ node: Open, inside open: [Open]) {
    output.startLine()
    switch node.record.tag {
    case .table:
      output.write(
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Table">
        <table>
        """
      )
    case .tableRow:
      if node.record.flags.contains(.header) {
        output.write("<thead>\n")
        headerEnd = node.end
      } else if node.index == headerEnd {
        output.write("<tbody>\n")
      }
      output.write("<tr>")
    default:
      output.write(isInHeader(open) ? "<th scope=\"col\"" : "<td")
      switch ColumnAlignment(index: Int(node.record.small)) {
      case .left: output.write(" class=\"align-left\">")
      case .center: output.write(" class=\"align-center\">")
      case .right: output.write(" class=\"align-right\">")
      case nil: output.write(">")
      }
    }
  }

  mutating func leaveTable(_ node: Open, inside open: [Open]) {
    switch node.record.tag {
    case .table:
      output.startLine()
      output.write("</table>\n</div>\n")
    case .tableRow:
      output.startLine()
      output.write("</tr>")
      if node.record.flags.contains(.header) {
        output.write("\n</thead>")
      } else if let table = open.last, table.end == node.end {
        output.write("\n</tbody>")
      }
    default:
      output.write(isInHeader(open) ? "</th>" : "</td>")
    }
  }

  private func isInHeader(_ open: [Open]) -> Bool {
    open.last?.record.flags.contains(.header) == true
  }
}
