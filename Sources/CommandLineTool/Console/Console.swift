/// Where a command's words go.
///
/// Standard output carries the report that was asked for, in whatever format, and nothing else;
/// standard error carries progress, the closing line and complaints about the command line. So
/// `attain check --format sarif > log.sarif` and `attain check --format line | sort` just work.
package struct Console: Sendable {
  package let output: TextStream
  package let errors: TextStream

  package init(output: TextStream, errors: TextStream) {
    self.output = output
    self.errors = errors
  }
}

/// A stream of text and what is known of the device at its end.
package struct TextStream: Sendable {
  /// Takes text as it is, at once.
  package let write: @Sendable (String) -> Void

  package let device: OutputDevice

  package init(device: OutputDevice, write: @escaping @Sendable (String) -> Void) {
    self.write = write
    self.device = device
  }
}

/// What is at the end of a stream.
package enum OutputDevice: Hashable, Sendable {
  /// A file, a pipe, a log: no colours, nothing drawn twice.
  case file

  /// A person's terminal.
  case terminal(columns: Int, isColoured: Bool)

  package var isColoured: Bool {
    switch self {
    case .file: false
    case .terminal(_, let isColoured): isColoured
    }
  }

  /// The width to wrap and clip to; a file's is that of a comfortable page.
  package var columns: Int {
    switch self {
    case .file: 100
    case .terminal(let columns, _): columns
    }
  }
}
