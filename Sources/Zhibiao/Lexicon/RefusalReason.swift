/// Why a number is no quantity.
enum RefusalReason: UInt8, BitwiseCopyable, CaseIterable {
  /// A bare number in prose, with nothing that makes it a value.
  case noUnit
  /// More than 20 integer or 18 fraction digits.
  case identifier
  /// `第3条`, `前50名`, `二级`.
  case ordinal
  /// `V2.0`, `2022年版`.
  case version
  /// `7号楼3单元`.
  case address
  /// `3、`, `(二)`, `①`.
  case listNumber
  /// `GB/T 22239`, `项目编码`.
  case code
  /// `12345热线`.
  case phone
  /// `〔2021〕79号`.
  case documentNumber
  /// `第三条`, `下列五款`.
  case clause
  /// Digits joined to Latin letters or to a name: `5G`, `4A景区`.
  case joined
  /// `2021年建设项目`.
  case yearName
  /// A date that only tells when.
  case pastDate
  /// `上午9时`, `8:30`.
  case hour
  /// `统一`, `三公`.
  case fixedPhrase
  /// The segmenter sees the numeral inside a word.
  case insideWord
  /// `*100%`.
  case formulaFactor
  /// `≥**%`, `XX个`.
  case placeholder
  /// Two numbers that run together.
  case glued
}
