import CZhibiao
import Zhibiao

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The functions of zhibiao.h, which says what each promises. A handle is an object that is retained while the caller holds it.

/// The versions of what records depend on.
@c(zhibiao_version)
public func zhibiaoVersion() -> UnsafePointer<CChar>? { UnsafePointer(Constants.version) }

/// Opens an extractor; nil for an unknown encoding or unit.
@c(zhibiao_open)
public func zhibiaoOpen(_ offsets: zhibiao_offsets, _ encoding: UnsafePointer<CChar>?) -> OpaquePointer? {
  let units: [OffsetUnit] = [.scalar, .utf8, .utf16]
  guard units.indices.contains(Int(offsets.rawValue)) else { return nil }
  var known: TextEncoding?
  if let encoding {
    guard let found = try? TextEncoding(name: String(cString: encoding)) else { return nil }
    known = found
  }
  return retain(ExtractorHandle(offsets: units[Int(offsets.rawValue)], encoding: known))
}

/// Gives an extractor back.
@c(zhibiao_close)
public func zhibiaoClose(_ extractor: OpaquePointer?) { release(extractor, ExtractorHandle.self) }

/// What the last call that failed met.
@c(zhibiao_last_error)
public func zhibiaoLastError(_ extractor: OpaquePointer?) -> UnsafePointer<CChar>? {
  handle(extractor, ExtractorHandle.self)?.lastError.map { UnsafePointer($0.start) }
}

/// The rows of a file's bytes; nil where they are no text.
@c(zhibiao_extract)
public func zhibiaoExtract(
  _ extractor: OpaquePointer?, _ bytes: UnsafeRawPointer?, _ length: Int, _ document: UnsafePointer<CChar>?
) -> OpaquePointer? {
  rows(extractor, UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length), .file, document)
}

/// The rows of a text.
@c(zhibiao_extract_text)
public func zhibiaoExtractText(
  _ extractor: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int, _ document: UnsafePointer<CChar>?
) -> OpaquePointer? {
  rows(extractor, UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : length), .text, document)
}

/// Goes on to the next row.
@c(zhibiao_next)
public func zhibiaoNext(_ rows: OpaquePointer?) -> CInt { handle(rows, RowsHandle.self)?.next() == true ? 1 : 0 }

/// How many columns a row has.
@c(zhibiao_column_count)
public func zhibiaoColumnCount() -> Int { SeparatedColumns.names.count }

/// The name of a column.
@c(zhibiao_column_name)
public func zhibiaoColumnName(_ column: Int) -> UnsafePointer<CChar>? {
  Constants.columns.indices.contains(column) ? UnsafePointer(Constants.columns[column]) : nil
}

/// The column of a name.
@c(zhibiao_column)
public func zhibiaoColumn(_ name: UnsafePointer<CChar>?) -> CInt {
  guard let name else { return -1 }
  return CInt(SeparatedColumns.names.firstIndex(of: String(cString: name)) ?? -1)
}

/// A cell of the present row, nil where it is absent.
@c(zhibiao_value)
public func zhibiaoValue(_ rows: OpaquePointer?, _ column: CInt) -> UnsafePointer<CChar>? {
  handle(rows, RowsHandle.self)?.value(Int(column))
}

/// The number of a cell of the present row.
@c(zhibiao_number)
public func zhibiaoNumber(_ rows: OpaquePointer?, _ column: CInt, _ number: UnsafeMutablePointer<Double>?) -> CInt {
  guard let text = handle(rows, RowsHandle.self)?.value(Int(column)), let value = Double(String(cString: text)) else { return 0 }
  number?.pointee = value
  return 1
}

/// Gives rows back.
@c(zhibiao_rows_close)
public func zhibiaoRowsClose(_ rows: OpaquePointer?) { release(rows, RowsHandle.self) }

/// The JSON Lines of a file's bytes; nil where they are no text.
@c(zhibiao_jsonl)
public func zhibiaoJSONL(
  _ extractor: OpaquePointer?, _ bytes: UnsafeRawPointer?, _ length: Int, _ document: UnsafePointer<CChar>?,
  _ written: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  lines(extractor, UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length), .file, document, written)
}

/// The JSON Lines of a text.
@c(zhibiao_jsonl_text)
public func zhibiaoJSONLText(
  _ extractor: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int, _ document: UnsafePointer<CChar>?,
  _ written: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  lines(extractor, UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : length), .text, document, written)
}

/// How a text was read.
@c(zhibiao_explain_text)
public func zhibiaoExplainText(
  _ extractor: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int, _ written: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  guard let extractor = handle(extractor, ExtractorHandle.self) else { return nil }
  let lines = extractor.explanation(UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : length))
  written?.pointee = lines.utf8.count
  return CText.copy(Array(lines.utf8))
}

/// Frees a text that was handed out.
@c(zhibiao_free)
public func zhibiaoFree(_ text: UnsafeMutablePointer<CChar>?) { text?.deallocate() }

/// Many texts as a stream of record batches.
@c(zhibiao_arrow_stream)
public func zhibiaoArrowStream(
  _ extractor: OpaquePointer?, _ texts: zhibiao_texts, _ ids: UnsafePointer<zhibiao_texts>?, _ first: Int64, _ rowsPerBatch: Int,
  _ stream: UnsafeMutablePointer<ArrowArrayStream>?
) -> CInt {
  guard let extractor = handle(extractor, ExtractorHandle.self), let stream, ids == nil || ids?.pointee.count == texts.count else {
    return EINVAL
  }
  stream.pointee = ArrowStream(extractor, texts, ids: ids?.pointee, first: first, rowsPerBatch: rowsPerBatch).exported()
  return 0
}

/// What holds for ever.
private enum Constants {
  nonisolated(unsafe) static let version = CText.copy(
    "zhibiao \(EngineVersion.engine)\nschema \(EngineVersion.schema)\nlexicon \(EngineVersion.lexicon)\nICU \(EngineVersion.icu)\n"
      .utf8)
  nonisolated(unsafe) static let columns = SeparatedColumns.names.map { CText.copy($0.utf8) }
}

private func retain(_ object: AnyObject) -> OpaquePointer { OpaquePointer(Unmanaged.passRetained(object).toOpaque()) }

private func handle<Handle: AnyObject>(_ pointer: OpaquePointer?, _: Handle.Type) -> Handle? {
  pointer.map { Unmanaged<Handle>.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue() }
}

private func release<Handle: AnyObject>(_ pointer: OpaquePointer?, _: Handle.Type) {
  if let pointer { Unmanaged<Handle>.fromOpaque(UnsafeRawPointer(pointer)).release() }
}

private func rows(
  _ extractor: OpaquePointer?, _ bytes: UnsafeRawBufferPointer, _ input: ExtractorHandle.Input, _ document: UnsafePointer<CChar>?
) -> OpaquePointer? {
  output(extractor, bytes, input, document, .sqlite).map { retain(RowsHandle($0)) }
}

private func lines(
  _ extractor: OpaquePointer?, _ bytes: UnsafeRawBufferPointer, _ input: ExtractorHandle.Input, _ document: UnsafePointer<CChar>?,
  _ written: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  guard let lines = output(extractor, bytes, input, document, .jsonl) else { return nil }
  written?.pointee = lines.count
  return CText.copy(lines)
}

private func output(
  _ extractor: OpaquePointer?, _ bytes: UnsafeRawBufferPointer, _ input: ExtractorHandle.Input, _ document: UnsafePointer<CChar>?,
  _ format: RecordFormat
) -> [UInt8]? {
  guard let extractor = handle(extractor, ExtractorHandle.self) else { return nil }
  var output: [UInt8] = []
  let isText = extractor.extract(bytes, as: input, name: document.map { String(cString: $0) }, in: format) {
    output.append(contentsOf: $0)
  }
  return isText ? output : nil
}
