import Benchmark
import CorpusGenerator
import Zhibiao

private let speed = BenchmarkMetric.custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
private let share = BenchmarkMetric.custom("% of the whole", polarity: .prefersSmaller, useScalingFactor: false)

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [speed, share], warmupIterations: 1, maxDuration: .seconds(3), maxIterations: 100)
  let mixture = Sample { $0.mixture(bytes: Sample.length) }

  for room in RoomTimes.Room.allCases {
    Benchmark(room.rawValue) { benchmark in
      let times = try measuredEngine.measure(mixture.bytes)
      benchmark.measurement(speed, mixture.megabytesPerSecond(in: times[room]))
      benchmark.measurement(share, percent(times[room], of: times.whole))
    }
  }

  // The way that `zhibiao extract` takes, without clocks; memory is that of the process, the sample twice in it.
  let whole = Benchmark.Configuration(
    metrics: [speed, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(3), maxIterations: 100)
  Benchmark("Whole", configuration: whole) { benchmark in
    benchmark.measurement(speed, try mixture.extract())
  }
  for layout in DocumentLayout.allCases {
    Benchmark("Whole, \(layout.rawValue)", configuration: whole) { benchmark in
      benchmark.measurement(speed, try Sample.of(layout).extract())
    }
  }
}

nonisolated(unsafe) private var measuredEngine = MeasuredEngine()

private func percent(_ part: Duration, of whole: Duration) -> Int { Int((100 * (part / whole)).rounded()) }
