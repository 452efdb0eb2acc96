/// The end of a buffer while a record is written.
///
/// It lives in a register, where the buffer's own count would be loaded and stored for each piece. What is put goes into the
/// margin that the buffer has free (`ByteBuffer.margin`); until the tail is handed to `commit` the buffer must not change otherwise.
struct BufferTail {
  private(set) var end: UnsafeMutableRawPointer

  @inline(__always)
  init(end: UnsafeMutableRawPointer) { self.end = end }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    end.storeBytes(of: byte, as: UInt8.self)
    end += 1
  }

  /// Puts the first bytes of a word, the lowest first.
  @inline(__always)
  mutating func put(bytesOf word: UInt64, _ added: Int) {
    end.storeBytes(of: word.littleEndian, as: UInt64.self)
    end += added
  }

  /// Inlined, so that the copy of a known length is a few stores.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    end.copyMemory(from: text.utf8Start, byteCount: text.utf8CodeUnitCount)
    end += text.utf8CodeUnitCount
  }

  /// Copies a prepared row.
  @inline(__always)
  mutating func put(_ rows: PreparedRows, _ row: Int) {
    let (start, length) = rows.place(of: row)
    put(padded: start, length)
  }

  /// Copies bytes 64 at a time: `ByteBuffer.slack` more may be read and written.
  @inline(__always)
  mutating func put(padded start: UnsafeRawPointer, _ length: Int) {
    var done = 0
    repeat {
      let pieces = (
        (start + done).loadUnaligned(as: SIMD2<UInt64>.self), (start + (done &+ 16)).loadUnaligned(as: SIMD2<UInt64>.self),
        (start + (done &+ 32)).loadUnaligned(as: SIMD2<UInt64>.self), (start + (done &+ 48)).loadUnaligned(as: SIMD2<UInt64>.self)
      )
      (end + done).storeBytes(of: pieces.0, as: SIMD2<UInt64>.self)
      (end + (done &+ 16)).storeBytes(of: pieces.1, as: SIMD2<UInt64>.self)
      (end + (done &+ 32)).storeBytes(of: pieces.2, as: SIMD2<UInt64>.self)
      (end + (done &+ 48)).storeBytes(of: pieces.3, as: SIMD2<UInt64>.self)
      done &+= 64
    } while done < length
    end += length
  }

  /// Takes back what was put behind an earlier place of the same buffer.
  @inline(__always)
  mutating func goBack(to earlier: BufferTail) { end = earlier.end }

  /// Whether nothing was put since an earlier place of the same buffer.
  @inline(__always)
  func isAt(_ earlier: BufferTail) -> Bool { end == earlier.end }

  /// Counts bytes that a neighbour in this room wrote at `end`.
  @inline(__always)
  mutating func put(count added: Int) { end += added }
}

extension BufferTail {
  /// Copies bytes for which there must be room; `ByteBuffer.slack` more may be read.
  @inline(__always)
  mutating func put(padded bytes: UnsafeRawBufferPointer) {
    guard let first = bytes.baseAddress else { return }
    // Long texts are the C library's: it has wider registers, but costs as much as copying a short one.
    if bytes.count > 512 {
      end.copyMemory(from: first, byteCount: bytes.count)
      end += bytes.count
    } else {
      put(padded: first, bytes.count)
    }
  }
}
