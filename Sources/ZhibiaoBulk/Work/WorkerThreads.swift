#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that all run the same work and are waited for.
enum WorkerThreads {
  /// Deep enough for every reader, whose recursion has bounds; small, so that many workers stay in little memory.
  private static let stackSize = 1 << 20

  /// Runs `work` on `count` threads, the caller's among them, and returns when all are done.
  ///
  /// Where the system gives no more threads, fewer do it.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      guard let thread = start(work) else { break }
      threads.append(thread)
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Runs `work` on a thread that nobody waits for.
  static func begin(_ work: @escaping @Sendable () -> Void) {
    if let thread = start(work) { pthread_detach(thread) }
  }

  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    // The thread takes over the reference that is handed to it.
    let body = Unmanaged.passRetained(Body(work)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed = pthread_create(&thread, &attributes, { WorkerThreads.enter($0) }, body)
    #else
      var thread = pthread_t()
      let failed = pthread_create(&thread, &attributes, { WorkerThreads.enter($0) }, body)
    #endif
    guard failed == 0 else {
      Unmanaged<Body>.fromOpaque(body).release()
      return nil
    }
    return thread
  }

  private static func enter(_ body: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().work() }
    return nil
  }

  private final class Body {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
