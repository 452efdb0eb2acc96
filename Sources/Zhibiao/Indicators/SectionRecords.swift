/// What the engine found in one section, ready to be written: the coarse border between the
/// rooms that read and the room that writes.
struct SectionRecords: ~Copyable {
  var text = LogicalText()
  var quantities = Column<Quantity>()
  /// Ordered by start, then by column.
  var records = Column<RecordRow>()
  /// The project that holds from the section before, then those of this section.
  var projects = Column<Project>()
  /// UTF-8 of project fields and categories that outlive their section.
  var carried = ByteBuffer(capacity: 4096)
  /// Where the carried texts that are still needed are copied together.
  var kept = ByteBuffer(capacity: 4096)
}
