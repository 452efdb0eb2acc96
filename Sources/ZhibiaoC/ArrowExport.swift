import CZhibiao
import Zhibiao

/// Makes the structures of the C data interface, each with what it takes to release it alone: a consumer may move any of them.
enum ArrowExport {
  /// What an exported array holds on to.
  private final class ArrayOwner {
    let memory: AnyObject
    let buffers: UnsafeMutablePointer<UnsafeRawPointer?>
    let children: Children<ArrowArray>

    init(_ memory: AnyObject, _ buffers: [UnsafeRawPointer?], _ children: Children<ArrowArray>) {
      self.memory = memory
      self.children = children
      self.buffers = .allocate(capacity: max(buffers.count, 1))
      for (index, buffer) in buffers.enumerated() { (self.buffers + index).initialize(to: buffer) }
    }

    deinit { buffers.deallocate() }
  }

  /// What an exported schema holds on to.
  private final class SchemaOwner {
    let texts: [CText]
    let children: Children<ArrowSchema>

    init(_ texts: [CText], _ children: Children<ArrowSchema>) { (self.texts, self.children) = (texts, children) }
  }

  /// The structures below one, and its dictionary.
  private final class Children<Structure> {
    let list: UnsafeMutablePointer<UnsafeMutablePointer<Structure>?>
    let count: Int
    let dictionary: UnsafeMutablePointer<Structure>?

    init(_ children: [Structure], _ dictionary: Structure?) {
      count = children.count
      list = .allocate(capacity: max(children.count, 1))
      for (index, child) in children.enumerated() { (list + index).initialize(to: Children.copy(child)) }
      self.dictionary = dictionary.map(Children.copy)
    }

    private static func copy(_ structure: Structure) -> UnsafeMutablePointer<Structure> {
      let copied = UnsafeMutablePointer<Structure>.allocate(capacity: 1)
      copied.initialize(to: structure)
      return copied
    }

    /// Releases what nobody has moved elsewhere.
    func release(_ free: (UnsafeMutablePointer<Structure>) -> Void) {
      for index in 0..<count { if let child = list[index] { free(child) } }
      if let dictionary { free(dictionary) }
    }

    deinit {
      for index in 0..<count { list[index]?.deallocate() }
      list.deallocate()
      dictionary?.deallocate()
    }
  }

  static func array(
    length: Int, absent: Int = 0, buffers: [UnsafeRawPointer?], children: [ArrowArray] = [], dictionary: ArrowArray? = nil,
    owner: AnyObject
  ) -> ArrowArray {
    let children = Children(children, dictionary)
    let held = ArrayOwner(owner, buffers, children)
    return ArrowArray(
      length: Int64(length), null_count: Int64(absent), offset: 0, n_buffers: Int64(buffers.count), n_children: Int64(children.count),
      buffers: held.buffers, children: children.list, dictionary: children.dictionary,
      release: { array in
        guard let array, let held = array.pointee.private_data else { return }
        let owner = Unmanaged<ArrayOwner>.fromOpaque(held).takeRetainedValue()
        owner.children.release { $0.pointee.release?($0) }
        array.pointee.release = nil
        array.pointee.private_data = nil
      },
      private_data: Unmanaged.passRetained(held).toOpaque())
  }

  static func schema(name: String, format: String, children: [ArrowSchema] = [], dictionary: ArrowSchema? = nil) -> ArrowSchema {
    let texts = [CText(format), CText(name)]
    let children = Children(children, dictionary)
    let held = SchemaOwner(texts, children)
    return ArrowSchema(
      format: UnsafePointer(texts[0].start), name: UnsafePointer(texts[1].start), metadata: nil, flags: Int64(ARROW_FLAG_NULLABLE),
      n_children: Int64(children.count), children: children.list, dictionary: children.dictionary,
      release: { schema in
        guard let schema, let held = schema.pointee.private_data else { return }
        let owner = Unmanaged<SchemaOwner>.fromOpaque(held).takeRetainedValue()
        owner.children.release { $0.pointee.release?($0) }
        schema.pointee.release = nil
        schema.pointee.private_data = nil
      },
      private_data: Unmanaged.passRetained(held).toOpaque())
  }

  /// The schema of the rows: a struct of their columns.
  static func schemaOfRows() -> ArrowSchema {
    let columns = zip(SeparatedColumns.names, ArrowType.columns).map { name, type in
      schema(name: name, format: type.format, dictionary: type == .words ? schema(name: "", format: ArrowType.text.format) : nil)
    }
    return schema(name: "", format: "+s", children: columns)
  }
}
