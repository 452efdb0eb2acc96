/// What kind of thing a unit measures.
enum Dimension: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  case count, ratio, money, time, date, length, area, volume, mass, energy, power, data
  case temperature, speed, concentration, multiple, score, number
  case voltage, current, charge, resistance, frequency, pressure, force, level, light, angle, radiation

  /// As the record writes it.
  var name: StaticString {
    switch self {
    case .count: "count"
    case .ratio: "ratio"
    case .money: "money"
    case .time: "time"
    case .date: "date"
    case .length: "length"
    case .area: "area"
    case .volume: "volume"
    case .mass: "mass"
    case .energy: "energy"
    case .power: "power"
    case .data: "data"
    case .temperature: "temperature"
    case .speed: "speed"
    case .concentration: "concentration"
    case .multiple: "multiple"
    case .score: "score"
    case .number: "number"
    case .voltage: "voltage"
    case .current: "current"
    case .charge: "charge"
    case .resistance: "resistance"
    case .frequency: "frequency"
    case .pressure: "pressure"
    case .force: "force"
    case .level: "level"
    case .light: "light"
    case .angle: "angle"
    case .radiation: "radiation"
    }
  }
}
