/// A value that is built once, never changes and is never freed; handing it on copies one word.
///
/// The lexicon is a dozen tables wide: passed by value it would be copied into every cursor.
struct Immortal<Value>: @unchecked Sendable {
  // Sendable holds: nothing writes to the memory after `init`.
  private let address: UnsafePointer<Value>

  init(_ value: Value) {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    memory.initialize(to: value)
    address = UnsafePointer(memory)
  }

  var value: Value {
    @inline(__always) unsafeAddress { address }
  }
}
