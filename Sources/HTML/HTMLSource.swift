/// Makes HTML when it is first asked for, so that what no page prints is never made.
package protocol HTMLSource: AnyObject, Sendable {
  /// Well formed and escaped, as UTF-8; the same whenever it is asked for.
  var html: [UInt8] { get }
}
