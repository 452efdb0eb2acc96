import CICU

/// Converts bytes to UTF-8 by one of ICU's converters, block by block.
struct Conversion: ~Copyable {
  /// UTF-16 units of a block: 16 KB, which stay in the cache.
  private static let blockLength = 8192

  private var output: RawBytes
  private(set) var damage = DecodedDocument.Damage()
  private var units = [UInt16](repeating: 0, count: Conversion.blockLength)
  private var encoded = [UInt8](repeating: 0, count: Conversion.blockLength * 3 + 3)
  /// A lead surrogate whose partner comes with the next block; 0 where there is none.
  private var lead: UInt16 = 0
  /// The last scalar written stands for invalid bytes.
  private var endsInRun = false

  /// Bytes of the document before those that `run` is given.
  private var offset: Int

  /// - Parameter offset: Where in the document the bytes begin.
  init(capacity: Int, at offset: Int = 0) {
    output = RawBytes(capacity: capacity)
    self.offset = offset
  }

  /// Hands over what was converted since the last time.
  mutating func move(to text: inout TextBuffer) {
    text.append(output.bytes)
    output.removeAll()
  }

  /// What was converted.
  consuming func text() -> TextBuffer { output.text(skipping: 0) }

  mutating func run(_ converter: Converter, _ source: UnsafeRawBufferPointer, from start: Int, isLast: Bool = true) throws(ICUError) {
    defer { offset += source.count - start }
    var read = start
    while true {
      let step = try converter.convert(UnsafeRawBufferPointer(rebasing: source[read...]), isLast: isLast, into: &units)
      read += step.read
      if step.written > 0 {
        write(step.written)
        endsInRun = false
      }
      if step.invalid > 0 {
        damage.add(step.invalid, at: offset + max(read - step.invalid - start, 0), continues: endsInRun)
        if !endsInRun { output.append(Decoder.replacement) }
        endsInRun = true
      }
      // A block that is full may leave units inside the converter, so only an idle step is the end.
      if step.invalid == 0, step.written < units.count, read == source.count { return }
      if step.invalid == 0, step.written == 0, step.read == 0 { return }
    }
  }

  /// Appends the first `count` units as UTF-8.
  private mutating func write(_ count: Int) {
    let length = Int(cicu_utf8(units, Int32(clamping: count), &encoded, &lead))
    encoded.withUnsafeBytes { output.append(UnsafeRawBufferPointer(rebasing: $0[..<length])) }
  }
}
