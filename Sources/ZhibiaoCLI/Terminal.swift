import Zhibiao

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is known of the terminal behind standard output.
enum Terminal {
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The terminal's width in columns, where it tells none 80; of a pipe, that of `COLUMNS`, where it is set.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) } ?? (isOutput ? 80 : TerminalTable.unlimited)
  }

  /// The same of the terminal behind standard error.
  static var errorWidth: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Nothing else tells whoever sits there that the command waits for what is typed.
  static func sayThatInputIsRead() {
    if isatty(STDIN_FILENO) == 1 { Diagnostics.log.notice("reading standard input; Ctrl-D ends it") }
  }

  /// Colours on a terminal that can, unless `NO_COLOR` is set.
  static var colours: TerminalTable.Colours {
    isOutput && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb" ? .ansi : .none
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
