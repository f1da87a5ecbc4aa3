import CommandLineTool
import Dates
import SiteGenerator
import Testing

@Suite("A request to the pipeline")
struct RequestTests {
  @Test("has defaults that need no word on the command line")
  func defaults() async throws {
    let request = try #require(await RecordedRun("build").requests.first)
    #expect(request.site == ".")
    #expect(request.output == "_site")
    #expect(request.baseURL == nil)
    #expect(request.audience == .everyone)
    #expect(!request.includesDrafts)
    #expect(request.asOf.iso8601 == "2026-01-01")
    #expect(!request.isStrict)
    #expect(request.jobs == 3)
    #expect(request.publishing == .exchanged)
  }

  @Test("publishes in the way that is asked for")
  func publishing() async {
    let inPlace = await RecordedRun("build", "--publish", "in-place")
    #expect(inPlace.requests.first?.publishing == .inPlace)
    let exchanged = await RecordedRun("build", "--publish", "exchange")
    #expect(exchanged.requests.first?.publishing == .exchanged)
  }

  @Test("says what the options say")
  func options() async throws {
    let run = await RecordedRun(
      "build",
      "--site",
      "a/b/",
      "--output",
      "out",
      "--base-url",
      "https://example.org/x/",
      "--audience",
      "holder:jo",
      "--drafts",
      "--as-of",
      "2024-02-29",
      "--jobs",
      "7",
      "--strict"
    )
    let request = try #require(run.requests.first)
    #expect(request.site == "a/b/")
    #expect(request.output == "out")
    #expect(request.baseURL == "https://example.org/x/")
    #expect(request.audience == .holder(portfolio: "jo"))
    #expect(request.includesDrafts)
    #expect(request.asOf.iso8601 == "2024-02-29")
    #expect(request.isStrict)
    #expect(request.jobs == 7)
  }

  @Test("of a site elsewhere writes into that site's folder", arguments: ["a", "./a", "a//"])
  func outputInside(site: String) async {
    #expect(await RecordedRun("build", "--site", site).requests.first?.output == "a/_site")
  }

  @Test("of a check names no output, and looks at everything unless it is told for whom")
  func check() async {
    let run = await RecordedRun("check")
    #expect(run.requests.count == 1)
    #expect(run.requests.first?.output == nil)
    #expect(run.requests.first?.audience == .all)
    let forAll = await RecordedRun("check", "--audience", "public")
    #expect(forAll.requests.first?.audience == .everyone)
  }

  @Test("takes its date from SOURCE_DATE_EPOCH, unless the command line names one")
  func epoch() async {
    let environment = ["SOURCE_DATE_EPOCH": "86400"]
    let byVariable = await RecordedRun("check", environment: environment)
    #expect(byVariable.requests.first?.asOf.iso8601 == "1970-01-02")
    let byOption = await RecordedRun("check", "--as-of", "2020-01-01", environment: environment)
    #expect(byOption.requests.first?.asOf.iso8601 == "2020-01-01")
    let empty = await RecordedRun("check", environment: ["SOURCE_DATE_EPOCH": ""])
    #expect(empty.requests.first?.asOf.iso8601 == "2026-01-01")
  }
}

@Suite("A command line that is wrong")
struct UsageTests {
  @Test(
    "is refused with code 64 and a reason, and nothing is built",
    arguments: [
      (["build", "--jobs", "0"], "'--jobs 0'"),
      (["build", "--jobs", "many"], "'many'"),
      (["build", "--audience", "Internal"], "public, internal, or holder:<portfolio>"),
      (["build", "--audience", "holder:"], "public, internal, or holder:<portfolio>"),
      (["build", "--as-of", "2023-02-29"], "a day that exists"),
      (["build", "--base-url", "example.org"], "https://example.org/guidance/"),
      (["build", "--base-url", "https:///x"], "https://example.org/guidance/"),
      (["build", "--base-url", "https://example.org/?a"], "https://example.org/guidance/"),
      (["check", "--format", "xml"], "'xml'"),
      (["check", "--output", "x"], "--output"),
      (["check", "--frmat", "line"], "Did you mean '--format'?"),
      (["check", "--quiet", "--notes"], "'--quiet' and '--notes'"),
      (["biuld"], "biuld"),
      (["explain", "no-such-finding"], "'no-such-finding'"),
    ]
  )
  func refused(arguments: [String], reason: String) async {
    let run = await RecordedRun(words: arguments)
    #expect(run.status == .usage)
    #expect(run.requests.isEmpty)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains(reason))
  }

  @Test(
    "is one with a SOURCE_DATE_EPOCH that is no moment",
    arguments: ["now", "1e9", "9999999999999"]
  )
  func epoch(text: String) async {
    let run = await RecordedRun("check", environment: ["SOURCE_DATE_EPOCH": text])
    #expect(run.status == .usage)
    #expect(run.errors.contains("SOURCE_DATE_EPOCH"))
  }
}
