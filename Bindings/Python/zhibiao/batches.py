"""Many texts at a time, as Arrow record batches: a row a quantity, the columns of `--format csv`."""

from __future__ import annotations

import ctypes
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING

from .library import Offsets, Texts, encoded, extractor

if TYPE_CHECKING:
    import pandas
    import pyarrow

_TEXTS_A_CHUNK = 4096
_STREAM_LENGTH = 5 * ctypes.sizeof(ctypes.c_void_p)  # struct ArrowArrayStream: four functions and a pointer


def extract_batches(
    texts: Iterable[str | None],
    ids: Iterable[str | None] | None = None,
    *,
    offsets: Offsets = "scalar",
    jobs: int | None = None,
) -> Iterator[pyarrow.RecordBatch]:
    """Reads many texts, in their order; none is held longer than its batch.

    Each row is a quantity with what its record says; a record without a quantity has a row too. `ids` are what the rows call their
    texts in `document`; without them texts are counted from 0. Numbers are decimals of 38 digits, 18 of them behind the point;
    texts that repeat are dictionaries. `jobs` threads read at the same time, as many as there are processors unless told otherwise.

    >>> batch = next(extract_batches(["满意度不低于95%", "拨打12345热线"], ids=["a", "b"]))
    >>> batch.select(["document", "comparator", "value", "unit"]).to_pylist()
    [{'document': 'a', 'comparator': '>=', 'value': Decimal('95.000000000000000000'), 'unit': '%'}]

    Raises `ValueError` where there are fewer ids than texts.
    """
    texts = iter(texts)
    names = None if ids is None else iter(ids)
    workers = jobs or _processors()
    with ThreadPoolExecutor(workers) as pool:
        running: deque[Future[list[pyarrow.RecordBatch]]] = deque()
        first = 0
        while chunk := list(islice(texts, _TEXTS_A_CHUNK)):
            called = None if names is None else list(islice(names, len(chunk)))
            if called is not None and len(called) != len(chunk):
                raise ValueError(f"no id for text {first + len(called)}: as many ids as texts are needed")
            running.append(pool.submit(_batches, chunk, called, first, offsets))
            first += len(chunk)
            # A chunk more than there are threads waits, so that none is idle and memory has a bound.
            while len(running) > workers + 1:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()


def _processors() -> int:
    """Those that this process may use: in a container fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _batches(chunk: list[str | None], ids: list[str | None] | None, first: int, offsets: Offsets) -> list[pyarrow.RecordBatch]:
    import pyarrow

    def borrowed(strings: list[str | None]) -> tuple[Texts, pyarrow.Array]:
        try:
            array = pyarrow.array(strings, pyarrow.large_string())
        except UnicodeEncodeError:
            array = pyarrow.array([string and encoded(string) for string in strings], pyarrow.large_binary())
        _, ends, data = array.buffers()
        return Texts(data.address if data else None, ends.address, len(array)), array

    texts, held = borrowed(chunk)
    names, held_names = (None, None) if ids is None else borrowed(ids)
    reading = extractor(offsets)
    stream = ctypes.create_string_buffer(_STREAM_LENGTH)
    reading.open_stream(texts, names, first, 0, ctypes.addressof(stream))
    with pyarrow.RecordBatchReader._import_from_c(ctypes.addressof(stream)) as reader:
        batches = [batch for batch in reader if batch.num_rows]
    # The stream borrows the texts until it is closed.
    del held, held_names
    return batches


def to_pandas(
    texts: Iterable[str | None],
    ids: Iterable[str | None] | None = None,
    *,
    offsets: Offsets = "scalar",
    jobs: int | None = None,
) -> pandas.DataFrame:
    """The same as a data frame: numbers are `Decimal`, texts that repeat are categories.

    >>> frame = to_pandas(["全年培训3次", "资金350万元"])
    >>> list(zip(frame["value"].astype(int), frame["unit"]))
    [(3, '次'), (3500000, '元')]
    """
    import pyarrow

    batches = list(extract_batches(texts, ids, offsets=offsets, jobs=jobs))
    # Texts without a row still tell the columns.
    table = pyarrow.Table.from_batches(batches, None if batches else schema()).unify_dictionaries()
    frame: pandas.DataFrame = table.to_pandas()
    return frame


def schema() -> pyarrow.Schema:
    """The columns of the batches."""
    import pyarrow

    stream = ctypes.create_string_buffer(_STREAM_LENGTH)
    reading = extractor()
    reading.open_stream(Texts(None, None, 0), None, 0, 0, ctypes.addressof(stream))
    with pyarrow.RecordBatchReader._import_from_c(ctypes.addressof(stream)) as reader:
        return reader.schema
