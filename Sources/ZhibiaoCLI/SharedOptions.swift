import ArgumentParser
import Zhibiao

extension OffsetUnit: ExpressibleByArgument {}
extension RecordFormat: ExpressibleByArgument {}
extension ProjectStyle: ExpressibleByArgument {}

/// The value of `--encoding`.
struct EncodingOption: ExpressibleByArgument {
  /// nil to find each document's out.
  var encoding: TextEncoding?

  static let automatic = EncodingOption(encoding: nil)

  private init(encoding: TextEncoding?) { self.encoding = encoding }

  init?(argument: String) {
    if argument.lowercased() == "auto" {
      self = .automatic
    } else if let encoding = try? TextEncoding(name: argument) {
      self.init(encoding: encoding)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { encoding?.name ?? "auto" }
}
