/// Finds the longest word of the lexicon that begins at a code.
///
/// A tree of codes laid out in one array: a node's children stand at its base plus the number of their code, and name it as their
/// parent. So a step costs two loads and a comparison, and text that begins no word ends at its second code. Built once from all
/// tables. Words of a single code stand in the class table instead, but in an index that allows them.
struct WordIndex: Sendable {
  /// The number of each code; 0 for one that is in no word, as the border.
  private let numbers: FixedTable<UInt16>
  /// The root's children stand at the number of their code; its own place is 0.
  private let nodes: FixedTable<WordNode>

  struct Word: BitwiseCopyable {
    var row: UInt16 = 0
    var kind = LexemeKind.plain
    /// 0 where there is no word.
    var length: UInt8 = 0
  }

  fileprivate init(numbers: [UInt16], nodes: [WordNode]) { (self.numbers, self.nodes) = (FixedTable(numbers), FixedTable(nodes)) }

  /// The word that ends with a node.
  subscript(node: Int) -> Word {
    @inline(__always)
    get { nodes.element(node).word }
  }

  /// The word that ends with a node, as it lies in a lexeme.
  @inline(__always)
  func bytesOfWord(_ node: Int) -> UInt32 { nodes.fourBytes(of: node, from: 4) }

  /// - Precondition: Codes after the text end with a border, so that looking ahead stays inside.
  /// - Complexity: O(longest word).
  @inline(__always)
  func longestMatch(at position: Int, in codes: ColumnView<UInt16>) -> Word? {
    let node = longestNode(at: codes.cursor(at: position))
    return node == 0 ? nil : self[node]
  }

  /// The node that ends the longest word of two codes or more at a place; 0 where none begins there.
  @inline(__always)
  func longestNode(at cursor: CodeCursor) -> Int {
    var node = Int(numbers[code: cursor.code])
    var (longest, ahead) = (0, 1)
    while true {
      // A leaf's base leads to children of the root, which name no node as their parent.
      let next = Int(nodes.element(node).base) &+ Int(numbers[code: cursor.code(ahead: ahead)])
      guard Int(nodes.element(next).parent) == node else { return longest }
      node = next
      ahead &+= 1
      if nodes.element(node).word.length != 0 { longest = node }
    }
  }

  /// The word that is this code alone; of an index that allows such words.
  func single(_ code: UInt16) -> Word? {
    let word = self[Int(numbers[code: code])]
    return word.length == 1 ? word : nil
  }
}

/// A beginning of words.
struct WordNode: BitwiseCopyable {
  var base: UInt16 = 0
  /// 0 where the place is free.
  var parent: UInt16 = 0
  /// The word that ends here, behind four bytes.
  var word = WordIndex.Word()
}

extension WordIndex {
  /// Gathers the words of all tables.
  struct Builder {
    private var tree = [Branch()]
    /// The root's children by their code: there are far more of them than of any other node.
    private var roots = [UInt16](repeating: 0, count: 0x10000)

    /// A node with its children as a list.
    private struct Branch {
      var code: UInt16 = 0
      var word = Word()
      var firstChild = 0
      var sibling = 0
    }

    /// Of words spelled alike the one added first stands.
    ///
    /// - Parameter spelling: Two codes or more, in folded form; one only where `allowingSingle` says so.
    mutating func add(_ spelling: [UInt16], _ kind: LexemeKind, row: Int, allowingSingle: Bool = false) {
      guard spelling.count >= (allowingSingle ? 1 : 2), let row = UInt16(exactly: row),
        let length = UInt8(exactly: spelling.count)
      else { return }
      var node = Int(roots[Int(spelling[0])])
      if node == 0 {
        node = tree.count
        tree.append(Branch(code: spelling[0]))
        roots[Int(spelling[0])] = UInt16(node)
      }
      for code in spelling.dropFirst() { node = child(of: node, code) }
      if tree[node].word.length == 0 { tree[node].word = Word(row: row, kind: kind, length: length) }
    }

    private mutating func child(of node: Int, _ code: UInt16) -> Int {
      var child = tree[node].firstChild
      while child != 0 {
        if tree[child].code == code { return child }
        child = tree[child].sibling
      }
      tree.append(Branch(code: code, sibling: tree[node].firstChild))
      tree[node].firstChild = tree.count - 1
      return tree.count - 1
    }

    consuming func build() -> WordIndex {
      var numbers = [UInt16](repeating: 0, count: 0x10000)
      var count = 1
      for branch in tree.dropFirst() where numbers[Int(branch.code)] == 0 {
        numbers[Int(branch.code)] = UInt16(count)
        count += 1
      }
      var layout = WordLayout(numbers: count)
      var places = [Int](repeating: 0, count: tree.count)
      var children: [(node: Int, number: Int)] = []
      // A node is made before its children, so its place is known.
      for node in 1..<max(tree.count, 1) {
        if roots[Int(tree[node].code)] == UInt16(node) {
          places[node] = Int(numbers[Int(tree[node].code)])
        }
        layout.nodes[places[node]].word = tree[node].word
        children.removeAll(keepingCapacity: true)
        var child = tree[node].firstChild
        while child != 0 {
          children.append((child, Int(numbers[Int(tree[child].code)])))
          child = tree[child].sibling
        }
        guard !children.isEmpty else { continue }
        let base = layout.place(children.lazy.map(\.number), of: places[node])
        for child in children { places[child.node] = base + child.number }
      }
      return WordIndex(numbers: numbers, nodes: layout.nodes)
    }
  }
}

/// Lays the children of each node out where all of them find a free place.
private struct WordLayout {
  var nodes: [WordNode]
  /// How many numbers of codes there are.
  private let numbers: Int
  /// All places before it are taken.
  private var firstFree: Int
  /// All places from here on are free.
  private var end: Int
  /// How many bases are tried among places that are taken in part.
  private static let tries = 32

  init(numbers: Int) {
    (self.numbers, firstFree, end) = (numbers, numbers, numbers)
    nodes = Array(repeating: WordNode(parent: .max), count: numbers)
    nodes.append(contentsOf: repeatElement(WordNode(), count: numbers))
  }

  /// Gives the children of a node their places; the base behind which they stand.
  mutating func place(_ children: some Collection<Int>, of parent: Int) -> Int {
    while firstFree < nodes.count, nodes[firstFree].parent != 0 { firstFree += 1 }
    // No place below the root's children, and no base of 0.
    let lowest = children.min() ?? 0
    var base = max(firstFree - lowest, 1)
    let last = base + WordLayout.tries
    while base < last, !children.allSatisfy({ isFree(base + $0) }) { base += 1 }
    // Behind all that is taken there is room for any.
    if base == last { base = max(end - lowest, 1) }
    if base + 2 * numbers > nodes.count {
      nodes.append(contentsOf: repeatElement(WordNode(), count: base + 2 * numbers - nodes.count))
    }
    nodes[parent].base = UInt16(clamping: base)
    for child in children {
      nodes[base + child].parent = UInt16(clamping: parent)
      end = max(end, base + child + 1)
    }
    return base
  }

  private func isFree(_ place: Int) -> Bool { place >= nodes.count || nodes[place].parent == 0 }
}
