#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A wish to stop that came from outside, by SIGINT or SIGTERM: what is begun is finished, nothing more is begun.
package enum Interruption {
  // Written by a signal's handler, which may do no more.
  private nonisolated(unsafe) static var received: sig_atomic_t = 0

  /// The signal, nil where none came.
  package static var signal: Int32? { received == 0 ? nil : Int32(received) }

  /// Begins to listen; a second signal ends the process at once.
  package static func listen() {
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = { Interruption.received = sig_atomic_t($0) }
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = { Interruption.received = sig_atomic_t($0) }
    #else
      action.__sigaction_u.__sa_handler = { Interruption.received = sig_atomic_t($0) }
    #endif
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
    // Whoever started the process may have held them back, and with them his own wish to stop it.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
