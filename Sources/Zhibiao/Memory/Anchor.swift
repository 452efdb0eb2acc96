import Synchronization

/// A field that holds its struct at one address.
///
/// A method or function that only looks at a large struct gets a copy of it, made for each call, be it copyable or not; only
/// what must not leave its address is handed on by address. An atomic must not, so neither must what holds one.
struct Anchor: ~Copyable {
  private let place = Atomic<Bool>(false)
}
