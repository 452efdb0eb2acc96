#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Time that the processor spent on this thread: other work on the machine disturbs it less than the time of the clock.
package struct ProcessorTime {
  private var last = ProcessorTime.now()

  package init() {}

  /// What was spent since it was last asked.
  package mutating func lap() -> Duration {
    let now = ProcessorTime.now()
    defer { last = now }
    return now - last
  }

  private static func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
