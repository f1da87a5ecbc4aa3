import CommandLineTool

@main
enum Attain {
  static func main() async {
    await AttainCommand.runProcess()
  }
}
