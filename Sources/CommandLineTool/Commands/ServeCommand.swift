internal import ArgumentParser
internal import Dates
internal import Diagnostics
internal import Preview
internal import SiteGenerator

/// `attain serve`.
struct ServeCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write.",
    usage: "attain serve [<options>]",
    discussion: """
      Builds the site into memory, serves it to this computer alone, and builds it again whenever a \
      file is saved: pages in the browser follow by themselves. What is wrong is shown in the page and \
      here in the same words, over the last good page. Nothing is written to the disk. Private \
      portfolios and drafts are shown with the rest.

        attain serve
        attain serve --open --port 8000

      The site stands under the path of its address, as it will when it is published. Ctrl-C ends it.
      """
  )

  @OptionGroup(title: "What to show")
  var site: SiteOptions

  @OptionGroup(title: "Where to show it")
  var place: ServeOptions

  @OptionGroup(title: "What to report")
  var report: ReportOptions

  func validate() throws {
    if report.format.isForMachines {
      throw ValidationError(
        "'--format \(report.format.rawValue)' is for one run, not for a preview"
      )
    }
  }

  func run(in context: CommandContext) async throws -> CommandStatus {
    var request = try site.request(
      output: nil,
      audience: .all,
      drafts: true,
      isStrict: report.strict,
      in: context
    )
    // In full: the folder that the command was given in may itself go and come back.
    request.site = (try? RealFileSystem().resolve(DiskPath(site.site)))?.text ?? site.site
    let host = place.address
    if host.isRemote, !place.allowRemote {
      throw CommandFailure(
        "--host \(place.host ?? "") lets other machines read the preview",
        help: """
          A preview shows drafts and private portfolios to whoever can reach it. Leave --host away to \
          keep it to this computer, or add --allow-remote if that is what you want.
          """
      )
    }
    let server: PreviewServer
    do throws(PreviewError) {
      server = try PreviewServer(on: host, port: place.port)
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
    let log = PreviewLog(site: site.site, report: report, context: context)
    if host.isRemote { log.warnOfReaders(request.audience) }
    let opens = place.open
    let fixed = request
    let isFixed = site.asOf != nil || !(context.environment["SOURCE_DATE_EPOCH"] ?? "").isEmpty
    let options = PreviewOptions(
      request: {
        var request = fixed
        if !isFixed, let today = CalendarDate(secondsSince1970: Clock.secondsSince1970) {
          request.asOf = today
        }
        return request
      },
      polls: place.poll,
      wording: { log.wording($0) }
    )
    do {
      try await StopRequest.untilStopped {
        try await SitePreview(options, on: server).run { event in
          log.write(event)
          guard opens, case .ready(let address) = event else { return }
          Browser.open(address) {
            log.write(.note("no browser could be opened: open the address yourself"))
          }
        }
      }
    } catch let error as PreviewError {
      throw CommandFailure(error.message, help: error.help)
    }
    log.sayGoodbye()
    return .clean
  }
}

/// Where a preview is shown.
struct ServeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The port to listen on; 0 picks one that is free.", valueName: "number")
  )
  var port = 8080

  @Option(
    help: ArgumentHelp(
      "The address to listen on. (default: this computer alone, 127.0.0.1 and ::1)",
      valueName: "address"
    )
  )
  var host: String?

  @Flag(help: "Let other machines read the preview, private portfolios and all.")
  var allowRemote = false

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Look at the files twice a second, where the system does not report changes.")
  var poll = false

  func validate() throws {
    if !(0...65_535).contains(port) {
      throw ValidationError("'--port \(port)' is no port: it is a number from 0 to 65535")
    }
    if let host, PreviewHost(host) == nil {
      throw ValidationError(
        """
        '--host \(host)' is no address to listen on: write one in numbers, such as 192.168.1.20, or \
        0.0.0.0 for every address of this machine
        """
      )
    }
  }

  var address: PreviewHost { host.flatMap(PreviewHost.init) ?? .loopback }
}
