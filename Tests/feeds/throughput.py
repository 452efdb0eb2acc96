"""What the ways through Python cost, in seconds of the processor, which other work on the machine does not change: the figures of docs/feeds.md.

  throughput.py ZHIBIAO FOLDER COPIES    the documents of the folder that are UTF-8, so often
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import compare
import library_paths
import zhibiao
import zhibiao.spark


def processor_seconds():
    """Of this process and all below it, those that ended too."""
    fields = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields[int(status.parent.name)] = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
    ticks, waiting = 0, [os.getpid()]
    while waiting:
        process = waiting.pop()
        ticks += sum(map(int, fields[process][11:15]))
        waiting += [child for child, values in fields.items() if int(values[1]) == process]
    return ticks / os.sysconf("SC_CLK_TCK")


def measured(name, length, work):
    start, processor = time.perf_counter(), processor_seconds()
    rows = work()
    processor, seconds = processor_seconds() - processor, time.perf_counter() - start
    print(f"{name}: {processor:.1f} s of processor, {length / processor / 1e6:.1f} MB a second; {seconds:.1f} s, {rows} rows", flush=True)


def main(executable, folder, copies):
    some, _ = library_paths.texts(sorted(Path(folder).rglob("*.txt")))
    texts = some * int(copies)
    length = sum(len(text.encode()) for text in some) * int(copies)
    print(f"{len(texts)} texts, {length / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as place:
        for number, text in enumerate(texts):
            (Path(place) / f"{number}.txt").write_bytes(text.encode())

        def command(jobs):
            run = subprocess.run([executable, "extract", place, "--jobs", str(jobs), "--format", "csv"], capture_output=True, check=True)
            return run.stdout.count(b"\r\n") - 1

        for jobs in (1, 2):
            measured(f"command, {jobs} workers", length, lambda jobs=jobs: command(jobs))
    for jobs in (1, 2):
        measured(f"extract_batches, {jobs} threads", length, lambda jobs=jobs: sum(
            batch.num_rows for batch in zhibiao.extract_batches(texts, jobs=jobs)))
    session = compare.spark_session()
    session.sparkContext.setLogLevel("ERROR")
    frame = session.createDataFrame(list(enumerate(texts)), "id long, text string").repartition(8).cache()
    frame.count()
    for run in ("the first time", "again"):
        measured(f"Spark, two cores, {run}", length, lambda: zhibiao.spark.extract(frame, "text", "id").selectExpr(
            "sum(length(document))", "count(*)").collect()[0][1])
    session.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
