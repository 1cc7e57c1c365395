#!/usr/bin/env python3
"""Makes the Word files and workbooks of this folder: the reports of the PDF fixtures, written by LibreOffice.

Not run by the tests. Needs LibreOffice Writer and Calc:

    python3 make-fixtures.py
"""
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Pdf" / "Fixtures"))
sys.dont_write_bytecode = True
from importlib import import_module  # noqa: E402

reports = import_module("make-fixtures")

WORD = ["ruled-2019", "ruled-2021", "blank-and-notes", "break-header-repeated", "vertical-letters", "vertical-writing", "radicals"]
OLD = ["ruled-2019", "ruled-2021", "blank-and-notes"]
SHEETS = ["ruled-2019", "ruled-2021", "blank-and-notes", "radicals"]


def page(fixture):
    """The report as a web page, which the spreadsheet opens as a sheet."""
    out = ["<html><head><meta charset='utf-8'></head><body>"]
    for kind, content in fixture.paragraphs():
        if kind != "table":
            out.append(f"<p>{escape(content)}</p>")
            continue
        out.append("<table border=1>")
        for row in content[0]:
            out.append("<tr>" + "".join(f"<td rowspan={c.rows} colspan={c.columns}>{escape(c.text)}</td>" for c in row) + "</tr>")
        out.append("</table>")
    return "".join(out) + "</body></html>"


def convert(folder, to, *names, options=()):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", *options, "--convert-to", to, "--outdir", str(HERE), *names], check=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name in WORD:
            Path(folder, f"{name}.fodt").write_text(reports.Fixture(name, reports.LAYOUTS[name]).fodt(), encoding="utf-8")
        for name in SHEETS:
            Path(folder, f"{name}.html").write_text(page(reports.Fixture(name, reports.LAYOUTS[name])), encoding="utf-8")
        convert(folder, "docx:MS Word 2007 XML", *(f"{folder}/{name}.fodt" for name in WORD))
        convert(folder, "doc:MS Word 97", *(str(HERE / f"{name}.docx") for name in OLD))
        convert(folder, "xlsx:Calc MS Excel 2007 XML", *(f"{folder}/{name}.html" for name in SHEETS), options=["--infilter=HTML (StarCalc)"])
        convert(folder, "xls:MS Excel 97", *(str(HERE / f"{name}.xlsx") for name in OLD))


if __name__ == "__main__":
    main()
