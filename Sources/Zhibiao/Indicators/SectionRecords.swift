/// What the engine found in one section, ready to be written: the coarse border between the
/// rooms that read and the room that writes.
struct SectionRecords: ~Copyable {
  var text = LogicalText()
  var quantities = Column<Quantity>()
  /// Ordered by start, then by column.
  var records = Column<RecordRow>()
  /// All projects of the document met so far.
  var projects = Column<Project>()
  /// UTF-8 of project fields and categories that outlive their section.
  var carried = ByteBuffer(capacity: 4096)
}
