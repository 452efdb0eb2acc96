/// Converts bytes to UTF-8 by one of ICU's converters, block by block.
struct Conversion: ~Copyable {
  /// UTF-16 units of a block: 16 KB, which stay in the cache.
  private static let blockLength = 8192

  private(set) var output: ByteBuffer
  private(set) var damage = DecodedDocument.Damage()
  private var units = [UInt16](repeating: 0, count: Conversion.blockLength)
  private var encoded = [UInt8](repeating: 0, count: Conversion.blockLength * 3 + 3)
  /// A high surrogate whose partner comes with the next block.
  private var highSurrogate: UInt32?
  /// The last scalar written stands for invalid bytes.
  private var endsInRun = false

  init(capacity: Int) { output = ByteBuffer(capacity: capacity) }

  mutating func run(_ converter: Converter, _ source: UnsafeRawBufferPointer, from start: Int) throws(ICUError) {
    var read = start
    while true {
      let step = try converter.convert(UnsafeRawBufferPointer(rebasing: source[read...]), isLast: true, into: &units)
      read += step.read
      if step.written > 0 {
        write(step.written)
        endsInRun = false
      }
      if step.invalid > 0 {
        damage.add(step.invalid, at: max(read - step.invalid, start), continues: endsInRun)
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
    var end = 0
    for index in 0..<count {
      let unit = UInt32(units[index])
      if unit < 0x80 {
        encoded[end] = UInt8(truncatingIfNeeded: unit)
        end += 1
      } else if unit & 0xFC00 == 0xD800 {
        highSurrogate = unit
      } else if unit & 0xFC00 == 0xDC00 {
        // ICU's converters give surrogates in pairs only.
        guard let high = highSurrogate else { continue }
        put(0x10000 + ((high & 0x3FF) << 10) + (unit & 0x3FF), &end)
        highSurrogate = nil
      } else {
        put(unit, &end)
      }
    }
    encoded.withUnsafeBytes { output.append(UnsafeRawBufferPointer(rebasing: $0[..<end])) }
  }

  private mutating func put(_ scalar: UInt32, _ end: inout Int) {
    if scalar < 0x800 {
      encoded[end] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      end += 1
    } else {
      if scalar < 0x10000 {
        encoded[end] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
        end += 1
      } else {
        encoded[end] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
        encoded[end + 1] = UInt8(truncatingIfNeeded: 0x80 | (scalar >> 12) & 0x3F)
        end += 2
      }
      encoded[end] = UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F)
      end += 1
    }
    encoded[end] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    end += 1
  }
}
