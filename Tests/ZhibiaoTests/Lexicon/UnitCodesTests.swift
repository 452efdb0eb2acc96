import Foundation
import Testing

@testable import Zhibiao

/// UCUM and ISO 4217 codes, checked by packages that know these standards.
@Suite struct UnitCodesTests {
  @Test(.enabled(if: CodeChecker.isThere, "python3 (or $ZHIBIAO_PYTHON) has no ucumvert and pycountry"))
  func everyCodeIsOneOfItsStandard() throws {
    var lines = ""
    for row in UnitTableTests.rows where row.code != "-" {
      lines += row.dimension == .money ? "iso4217 \(row.code)\n" : "ucum \(row.code)\n"
    }
    let (status, output) = try #require(CodeChecker.run(lines))
    #expect(status == 0, "\(output)")
  }

  @Test func onlyMoneyHasACurrency() {
    for row in 0..<Units.shared.count {
      let unit = Units.shared[UInt16(row)]
      #expect(unit.currency.isEmpty || unit.dimension == .money)
      #expect(unit.ucum.isEmpty || unit.dimension != .money)
    }
  }
}

/// Runs `Tests/scripts/check_codes.py`.
private enum CodeChecker {
  /// Whether Python and the packages that it needs are installed.
  static let isThere = run("")?.status == 0

  static func run(_ input: String) -> (status: Int32, output: String)? {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scripts/check_codes.py").standardized
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["ZHIBIAO_PYTHON"] ?? "python3", script.path]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    // A script that ends at once for want of its packages reads nothing: the pipe holds these few kilobytes.
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
