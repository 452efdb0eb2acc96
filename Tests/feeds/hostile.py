"""Documents whose names and texts are made to break formats."""

from pathlib import Path

NAMES = [
    "=1+1", "@name", "-2", "'apostrophe", 'say "so"', "comma,semicolon;", "tab\there", "line\nend", "return\rhere", "back\\slash", "\\N", "😀 emoji",
    "𠮷野", "null", "NULL", "{} [] $x `id`", "%s %n", "<b>&amp;", " blanks at the ends ", "\u200bzero", "اليمين", "e\u0301"]
TEXTS = [
    "1、数量指标：=HYPERLINK(\"x\")培训人次，年度指标值：≥300人次。2、成本指标：+经费，年度指标值：-8.46万元。\n",
    "一级指标 | 三级指标 | 年度指标值\n产出指标 | 名\"字,'a;b\\c | =100%\n产出指标 | @提及😀 | ≥3次\n",
    "全年培训\0不少于3次，满意度\0达到95%。\n",
    "一级指标\t三级指标\t年度指标值\r\n产出指标\t培训\"次数\"\t≥12次\r\n产出指标\t𠮷野家门店\t≥2个\r\n",
]


def write(folder: Path) -> Path:
    """Makes the folder: each name, the texts in turn."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(NAMES):
        (folder / f"{name}.txt").write_bytes(TEXTS[number % len(TEXTS)].encode())
    return folder


# Names of texts need not be those of files.
IDS = [*NAMES, "", "nul\0inside", "\0", "\n", "\r\n", "\u2028", "a" * 5000]
