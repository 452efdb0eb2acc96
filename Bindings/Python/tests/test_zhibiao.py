from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pyarrow
import pytest

import zhibiao

TEXT = "1、数量指标：培训人次，年度指标值：≥300人次。2、成本指标：人均经费，年度指标值：0.35万元以内。\n"


def test_file_is_called_by_its_path(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    assert {record.document for record in zhibiao.extract(path)} == {str(path)}
    assert {record.document for record in zhibiao.extract(path, document="甲")} == {"甲"}


def test_encoding_of_bytes_is_found_out_or_told():
    told = zhibiao.extract(TEXT)
    assert zhibiao.extract(TEXT.encode("gb18030")) == told
    assert zhibiao.extract(TEXT.encode("gb18030"), encoding="gb18030") == told


def test_numbers_are_exact():
    upper = zhibiao.extract(TEXT)[1].quantities[0].upper
    assert upper == Decimal(3500) and isinstance(upper, Decimal)
    assert zhibiao.extract("资金12345678901234567.25元")[0].quantities[0].value == Decimal("12345678901234567.25")


def test_offsets_lead_back_to_the_text():
    text = "😀全年培训不少于3次"
    for unit, cut in (("scalar", str), ("utf8", str.encode), ("utf16", lambda text: text.encode("utf-16-le"))):
        quantity = zhibiao.extract(text, offsets=unit)[0].quantities[0]
        width = 2 if unit == "utf16" else 1
        assert cut(text)[quantity.start * width : quantity.end * width] == cut("不少于3次")


@pytest.mark.parametrize("source", [b"%PDF-1.7", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_text_is_named(source):
    with pytest.raises(zhibiao.NotTextError, match="^plan: "):
        zhibiao.extract(source, document="plan")


def test_wrong_settings_are_refused(tmp_path):
    with pytest.raises(LookupError, match="klingon"):
        zhibiao.extract(TEXT, encoding="klingon")
    with pytest.raises(ValueError, match="bytes"):
        zhibiao.extract(TEXT, offsets="bytes")
    with pytest.raises(FileNotFoundError):
        zhibiao.extract(tmp_path / "gone.txt")


@pytest.mark.parametrize("text", ["", "\0", "\ud800不少于3次", "没有数字", "\ufeff"])
def test_odd_texts_are_read(text):
    zhibiao.extract(text)
    list(zhibiao.extract_batches([text]))


def test_batches_come_in_the_order_of_the_texts():
    texts = [f"第{n}所学校培训{n}次" for n in range(20_000)]
    batches = list(zhibiao.extract_batches(texts, (f"id{n}" for n in range(20_000)), jobs=3))
    for batch in batches:
        batch.validate(full=True)
    rows = pyarrow.Table.from_batches(batches).select(["document", "value"]).to_pylist()
    assert [row["document"] for row in rows] == [f"id{n}" for n in range(20_000)]
    assert all(row["value"] == int(row["document"][2:]) for row in rows)


def test_texts_without_ids_are_counted():
    rows = [row for batch in zhibiao.extract_batches([None, "培训3次", "", "培训4次"]) for row in batch.to_pylist()]
    assert [row["document"] for row in rows] == ["1", "3"]


def test_missing_id_is_named():
    with pytest.raises(ValueError, match="text 1"):
        list(zhibiao.extract_batches(["培训3次", "培训4次"], ["a"]))


def test_batches_outlive_their_stream():
    batches = list(zhibiao.extract_batches(["培训3次"] * 5000))
    column = batches[0].column("text")
    del batches
    assert column[0].as_py() == "3次"


def test_frame_knows_its_columns_without_a_row():
    assert list(zhibiao.to_pandas(["没有数字"]).columns) == list(zhibiao.to_pandas(["培训3次"]).columns)


def test_threads_read_at_the_same_time():
    expected = zhibiao.extract(TEXT)
    with ThreadPoolExecutor(4) as pool:
        assert all(records == expected for records in pool.map(zhibiao.extract, [TEXT] * 400))


@pytest.mark.parametrize("jobs", [1, 2])
def test_memory_does_not_grow_with_the_number_of_texts(jobs):
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("only Linux tells a process's memory so")

    def resident():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS"))

    texts = (f"{number}、数量指标：培训人次，年度指标值：≥{number}人次。成本指标：人均经费，年度指标值：0.35万元以内。" for number in range(100_000))
    seen, rows, early = 0, 0, 0
    for batch in zhibiao.extract_batches(texts, map(str, range(100_000)), jobs=jobs):
        rows += batch.num_rows
        seen = int(batch.column("document")[-1].as_py())
        if not early and seen > 30_000:
            early = resident()
    assert (seen, rows) == (99_999, 200_000)
    # Seventy thousand texts more would be 100 MB in batches.
    assert resident() - early < 24_000


def test_ids_that_are_missing_give_no_name():
    rows = [row for batch in zhibiao.extract_batches(["培训3次", "培训4次"], [None, "b"]) for row in batch.to_pylist()]
    assert [row["document"] for row in rows] == [None, "b"]
