#!/usr/bin/env python3
"""Makes the PDF files of this folder, and beside each the report that must be read from it.

Not run by the tests. Needs LibreOffice Writer and the Droid Sans Fallback font (Apache License 2.0; digits in DejaVu Sans, some signs in Noto Sans CJK, of which the PDF files
embed the letters they use):

    python3 make-fixtures.py [name ...]

Units, sentences and figures are made up. Each fixture is a layout in which offices publish the report; LAYOUTS lists them.
"""
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
FORMS = HERE.parents[3] / "rules" / "forms"

LAYOUTS = {
    "ruled-2021": dict(),
    "ruled-2019": dict(form="cn-annual-report-2019", year=2020),
    "break-header-repeated": dict(row_height=0.95, repeat_header=True),
    "break-header-dropped": dict(row_height=1.05),
    "break-inside-rows": dict(label_width=2.6, split_rows=True, row_height=1.2, lead=7),
    "break-inside-group": dict(row_height=0.9, group_width=1.1, lead=9, split_rows=True),
    "narrow-labels": dict(label_width=2.2, group_width=1.3),
    "narrow-numbers": dict(number_width=0.82, size=10, large=True),
    "vertical-writing": dict(vertical="writing"),
    "vertical-letters": dict(vertical="letters"),
    "blank-and-notes": dict(blanks=0.15, notes=True),
    "thin-fills": dict(border="0.05pt solid #000000"),
    "dashed-border": dict(border="0.5pt dashed #000000"),
    "double-border": dict(border="1.5pt double #000000"),
    "open-sides": dict(open_sides=True),
    "shaded-header": dict(shade="#dddddd"),
    "running-head": dict(head="白石县档案管理局文件", page_number="plain"),
    "landscape": dict(landscape=True),
    "radicals": dict(radicals=True),
    "no-lines-tabs": dict(lines="tabs"),
    "no-lines-wrapped": dict(lines="none", label_width=4.2),
    "lines-across-only": dict(lines="across"),
    "stacked-headings": dict(stacked=True),
}

RADICALS = str.maketrans({"一": "⼀", "人": "⼈", "行": "⾏", "民": "⺠", "文": "⽂", "方": "⽅", "自": "⾃", "工": "⼯"})

SECTIONS = {
    "1": ["本年度，本局围绕档案公开和便民服务，按时更新公开目录，及时回应群众关切，政府信息公开工作平稳有序。全年通过门户网站和公告栏公开各类信息一百余条，"
          "组织业务培训两次，未发生泄密事件。",
          "（一）主动公开情况。及时公布机构职能、办事指南和年度预算，便于群众查阅。"],
    "5": ["公开内容的时效性仍有不足，个别栏目更新不够及时。下一步将完善审核流程，明确责任分工，加强对基层人员的培训，提高答复质量。"],
    "6": ["本年度未收取信息处理费，没有其他需要报告的事项。"],
}


class Cell:
    def __init__(self, text="", rows=1, columns=1, kind="label"):
        self.text, self.rows, self.columns, self.kind = text, rows, columns, kind


def flat(items, groups=()):
    """The rows or columns of a form with the labels of the groups they stand in."""
    for item in items:
        inner = item.get("rows") or item.get("columns")
        if "group" in item and inner:
            yield from flat(inner, groups + (item["group"]["zh"],))
        else:
            yield groups, item


class Fixture:
    def __init__(self, name, options):
        self.name, self.o = name, options
        self.random = random.Random(name)
        self.form = json.loads((FORMS / (options.get("form", "cn-annual-report-2021") + ".json")).read_text(encoding="utf-8"))
        self.unit, self.year = "白石县档案管理局", options.get("year", 2023)
        self.values = {}
        self.size = options.get("size", 9)

    def number(self, table, row, column, kind=None):
        die = self.random.random()
        if die < self.o.get("blanks", 0):
            value, printed = None, ""
        elif self.o.get("notes") and die > 0.97:
            value = printed = self.random.choice(["/", "—", "22（其中修订16件）", "240万元"])
        elif kind == "amount":
            value = self.random.randrange(1, 900000) / 100
            printed = f"{value:.2f}"
            value = float(printed)
        elif kind == "signedCount":
            value = self.random.randrange(-9, 9)
            printed = f"{value:+d}"
        elif self.o.get("large"):
            value = self.random.choice([0, 7, 12, 345, 1234, 98765])
            printed = str(value)
        else:
            value = self.random.choice([0, 0, 0, 1, 2, 5, 12, 34, 108])
            printed = str(value)
        self.values.setdefault(table, {}).setdefault(row, {})[column] = value
        return Cell(printed, kind="number")

    # Tables: each a list of rows of cells, the widths of the columns in cm, and the number of header rows.

    def proactive(self, table):
        for block in table["blocks"]:
            columns = [c for _, c in flat(block["columns"])]
            rows = []
            if "label" in block:
                rows.append([Cell(self.label(block["label"]["zh"]), columns=len(columns) + 1, kind="head")])
            rows.append([Cell("信息内容", kind="head")] + [Cell(c["label"]["zh"], kind="head") for c in columns])
            for _, row in flat(block["rows"]):
                rows.append([Cell(row["label"]["zh"])] + [self.number(table["id"], row["id"], c["id"], c.get("kind")) for c in columns])
            yield rows, [5.0] + [11.0 / len(columns)] * len(columns), 0

    def requests(self, table):
        columns = list(flat(table["columns"]))
        rows = [[Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", rows=3, columns=3, kind="head"), Cell("申请人情况", columns=7, kind="head")],
                [], []]
        for groups, column in columns:
            if not groups:
                rows[1].append(Cell(column["label"]["zh"], rows=2, kind="head"))
            else:
                if not any(c.columns > 1 for c in rows[1]):
                    rows[1].append(Cell(groups[0], columns=sum(1 for g, _ in columns if g), kind="head"))
                rows[2].append(Cell(column["label"]["zh"], kind="head"))
        labelled = list(flat(table["rows"]))
        open_groups = ()
        for i, (groups, row) in enumerate(labelled):
            cells = []
            for depth, group in enumerate(groups):
                if open_groups[:depth + 1] != groups[:depth + 1]:
                    span = sum(1 for g, _ in labelled[i:] if g[:depth + 1] == groups[:depth + 1])
                    cells.append(Cell(self.label(group), rows=span, kind="vertical" if depth == 0 and self.o.get("vertical") else "label"))
            open_groups = groups
            cells.append(Cell(self.label(row["label"]["zh"]), columns=3 - len(groups)))
            cells += [self.number("requests", row["id"], c["id"], c.get("kind")) for _, c in columns]
            rows.append(cells)
        number = self.o.get("number_width", 1.1)
        group = self.o.get("group_width", 2.2)
        label = self.o.get("label_width", 16.0 - 0.9 - group - 7 * number)
        yield rows, [0.9, group, label] + [number] * 7, 3

    def reviews(self, table):
        columns = [c for _, c in flat(table["columns"])]
        n = len(columns)
        title = (lambda text: "\n".join(text)) if self.o.get("stacked") else (lambda text: text)
        head = lambda: [Cell(title(c["label"]["zh"]), kind="head") for c in columns]
        first = [Cell(title(c["label"]["zh"]), rows=2, kind="head") for c in columns]
        rows = [[Cell("行政复议", columns=n, kind="head"), Cell("行政诉讼", columns=2 * n, kind="head")],
                first + [Cell("未经复议直接起诉", columns=n, kind="head"), Cell("复议后起诉", columns=n, kind="head")],
                head() + head(),
                [self.number("reviews", r["id"], c["id"]) for _, r in flat(table["rows"]) for c in columns]]
        yield rows, [(7.5 if self.o.get("stacked") else 16.0) / (3 * n)] * (3 * n), 3

    def label(self, text):
        text = text.replace("(", "（").replace(")", "）")
        return text.translate(RADICALS) if self.o.get("radicals") else text

    # The document.

    def paragraphs(self):
        yield "title", f"{self.unit}{self.year}年政府信息公开工作年度报告"
        yield "body", "根据《中华人民共和国政府信息公开条例》的规定，现公布本局年度报告。报告所列数据的统计期限自" f"{self.year}年1月1日起至{self.year}年12月31日止。"
        for section in self.form["sections"]:
            yield "heading", f"{section['ordinal']}、{section['label']['zh']}"
            for text in self.sections().get(section["id"], []):
                yield "body", text
            for table in self.form["tables"]:
                if table["section"] == section["id"]:
                    for made in getattr(self, table["id"])(table):
                        yield "table", made
        yield "signature", self.unit
        yield "signature", f"{self.year + 1}年1月18日"

    def sections(self):
        texts = dict(SECTIONS)
        texts["1"] = SECTIONS["1"] + ["各股室按照职责分工办理公开事项，重要信息公开前均经过保密审查。"] * self.o.get("lead", 0)
        return texts

    def fodt(self):
        body = []
        for kind, content in self.paragraphs():
            if kind != "table":
                body.append(f'<text:p text:style-name="{kind}">{escape(content)}</text:p>')
            elif self.o.get("lines") == "tabs":
                body += self.tabbed(*content)
            else:
                body.append(self.table(*content, number=len(body)))
                body.append('<text:p text:style-name="gap"/>')
        return DOCUMENT.format(body="".join(body), size=self.size, cells=self.cell_styles(), tables="".join(self.table_styles), **self.page())

    table_styles = ()

    def table(self, rows, widths, header, number):
        name = f"t{number}"
        scale = 1.5 if self.o.get("landscape") else 1
        styles = [f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="{sum(widths) * scale:.2f}cm" table:align="center" '
                  'fo:margin-left="0cm" table:border-model="collapsing"/></style:style>']
        for i, width in enumerate(widths):
            styles.append(f'<style:style style:name="{name}.{i}" style:family="table-column"><style:table-column-properties style:column-width="{width * scale:.3f}cm"/></style:style>')
        keep = "auto" if self.o.get("split_rows") else "always"
        styles.append(f'<style:style style:name="{name}.r" style:family="table-row"><style:table-row-properties style:min-row-height="{self.o.get("row_height", 0.6)}cm" fo:keep-together="{keep}"/></style:style>')
        self.table_styles = (*self.table_styles, *styles)
        out = [f'<table:table table:name="{name}" table:style-name="{name}">']
        out += [f'<table:table-column table:style-name="{name}.{i}"/>' for i in range(len(widths))]
        covered = set()
        for r, row in enumerate(rows):
            if r == 0 and header and self.o.get("repeat_header"):
                out.append("<table:table-header-rows>")
            out.append(f'<table:table-row table:style-name="{name}.r">')
            column, cells = 0, iter(row)
            while column < len(widths):
                if (r, column) in covered:
                    out.append("<table:covered-table-cell/>")
                    column += 1
                    continue
                cell = next(cells)
                for dr in range(cell.rows):
                    for dc in range(cell.columns):
                        covered.add((r + dr, column + dc))
                out.append(self.cell(cell, r == 0, r == len(rows) - 1, column == 0, column + cell.columns == len(widths)))
                column += 1
            out.append("</table:table-row>")
            if r == header - 1 and self.o.get("repeat_header"):
                out.append("</table:table-header-rows>")
        out.append("</table:table>")
        return "".join(out)

    def cell(self, cell, top, bottom, left, right):
        style = cell.kind
        if self.o.get("open_sides") and (left or right):
            style += "-left" if left else "-right"
        lines = cell.text.split("\n")
        if cell.kind == "vertical" and self.o["vertical"] == "letters":
            lines = list(cell.text)
        text = "".join(f'<text:p text:style-name="{"label" if cell.kind == "label" else "cell"}">{escape(line)}</text:p>' for line in lines)
        return (f'<table:table-cell table:style-name="{style}" table:number-rows-spanned="{cell.rows}" table:number-columns-spanned="{cell.columns}" '
                f'office:value-type="string">{text}</table:table-cell>')

    def cell_styles(self):
        border = self.o.get("border", "0.5pt solid #000000")
        lines = self.o.get("lines")
        styles = []
        for kind in ("label", "number", "head", "vertical"):
            for side in ("", "-left", "-right"):
                sides = {s: border for s in ("left", "right", "top", "bottom")}
                if side:
                    sides[side[1:]] = "none"
                if lines == "none":
                    sides = {s: "none" for s in sides}
                if lines == "across":
                    sides["left"] = sides["right"] = "none"
                attributes = " ".join(f'fo:border-{s}="{b}"' for s, b in sides.items())
                if kind == "head" and "shade" in self.o:
                    attributes += f' fo:background-color="{self.o["shade"]}"'
                if kind == "vertical" and self.o.get("vertical") == "writing":
                    attributes += ' style:writing-mode="tb-rl"'
                styles.append(f'<style:style style:name="{kind}{side}" style:family="table-cell"><style:table-cell-properties fo:padding="0.07cm" style:vertical-align="middle" {attributes}/></style:style>')
        return "".join(styles)

    def tabbed(self, rows, widths, header):
        """A table as lines with tab stops: no cells, no lines. Headings are broken after two letters, groups stand on lines of their own."""
        columns = len(widths) if len(widths) > 10 else len(widths) - 3 if len(widths) == 10 else len(widths) - 1
        style = f"tabs{columns}"
        out = []
        if header:
            headings = [c.text for row in rows[:header] for c in row if c.kind == "head"]
            wide = [h for h in headings if h.startswith(("（", "申请人", "法人", "行政", "未经", "复议后"))]
            out += [f'<text:p text:style-name="tabs1">{h}</text:p>' for h in wide]
            narrow = [c.text for c in sorted((c for row in rows[1:3] for c in row if c.text not in wide), key=self.column_of)] if columns == 7 else [h for h in headings if h not in wide]
            for line in range(3):
                parts = [h[2 * line:2 * line + 2] for h in narrow]
                if any(parts):
                    out.append(f'<text:p text:style-name="{style}">' + "<text:tab/>" + "<text:tab/>".join(parts) + "</text:p>")
        for row in rows[header:]:
            numbers = [c for c in row if c.kind == "number"]
            labels = [c for c in row if c.kind != "number"]
            if not numbers:
                out.append(f'<text:p text:style-name="{style}">' + "<text:tab/>".join(escape(c.text) for c in labels) + "</text:p>")
                continue
            for group in labels[:-1]:
                out.append(f'<text:p text:style-name="{style}">{escape(group.text)}</text:p>')
            line = escape(labels[-1].text) if labels else ""
            out.append(f'<text:p text:style-name="{style}">' + line + "".join("<text:tab/>" + escape(c.text) for c in numbers) + "</text:p>")
        return out

    @staticmethod
    def column_of(cell):
        return ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"].index(cell.text)

    def page(self):
        wide = self.o.get("landscape")
        foot = {"plain": "<text:page-number/>"}.get(self.o.get("page_number"), "- <text:page-number/> -")
        head = f'<style:header><text:p text:style-name="head">{self.o["head"]}</text:p></style:header>' if "head" in self.o else ""
        stops = "".join(
            f'<style:style style:name="tabs{columns}" style:family="paragraph"><style:paragraph-properties><style:tab-stops>'
            + "".join(f'<style:tab-stop style:position="{first + i * step:.2f}cm" style:type="left"/>' for i in range(columns))
            + '</style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="7pt" style:font-size-asian="7pt"/></style:style>'
            for columns, first, step in ((1, 6, 4), (3, 6, 4), (7, 9.4, 0.93), (15, 0.4, 1.0)))
        return dict(width="29.7cm" if wide else "21cm", height="21cm" if wide else "29.7cm", foot=foot, head=head, stops=stops)

    def expected(self):
        narrative = [dict(section="intro", text=next(c for k, c in self.paragraphs() if k == "body"))]
        for section in self.form["sections"]:
            narrative.append(dict(section=section["id"], heading=f"{section['ordinal']}、{section['label']['zh']}", text="\n".join(self.sections().get(section["id"], []))))
        narrative.append(dict(section="signature", text=f"{self.unit}\n{self.year + 1}年1月18日"))
        return dict(form=self.form["form"], unit=self.unit, year=self.year, signed=f"{self.year + 1}-01-18", tables=self.values, narrative=narrative)


DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="song" svg:font-family="'Droid Sans Fallback'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="1cm"/>
<style:text-properties style:font-name="song" style:font-name-asian="song" fo:font-size="12pt" style:font-size-asian="12pt" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style></office:styles>
<office:automatic-styles>
<style:style style:name="title" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="0.4cm"/><style:text-properties fo:font-size="15pt" style:font-size-asian="15pt"/></style:style>
<style:style style:name="body" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:text-indent="0.85cm" fo:line-height="150%"/></style:style>
<style:style style:name="heading" style:family="paragraph"><style:paragraph-properties fo:text-indent="0.85cm" fo:line-height="150%" fo:keep-with-next="always"/></style:style>
<style:style style:name="signature" style:family="paragraph"><style:paragraph-properties fo:text-align="end" fo:line-height="150%"/></style:style>
<style:style style:name="gap" style:family="paragraph"><style:text-properties fo:font-size="5pt" style:font-size-asian="5pt"/></style:style>
<style:style style:name="head" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
<style:style style:name="cell" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="{size}pt" style:font-size-asian="{size}pt"/></style:style>
<style:style style:name="label" style:family="paragraph"><style:paragraph-properties fo:text-align="start"/><style:text-properties fo:font-size="{size}pt" style:font-size-asian="{size}pt"/></style:style>
{stops}
{cells}{tables}
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="{width}" fo:page-height="{height}" fo:margin-top="2.2cm" fo:margin-bottom="2.2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">{head}<style:footer><text:p text:style-name="head">{foot}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""


def main():
    names = sys.argv[1:] or list(LAYOUTS)
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            fixture = Fixture(name, LAYOUTS[name])
            source = Path(folder) / f"{name}.fodt"
            source.write_text(fixture.fodt(), encoding="utf-8")
            fixture.values, fixture.random = {}, random.Random(name)
            fixture.fodt()
            (HERE / f"{name}.json").write_text(json.dumps(fixture.expected(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", str(HERE),
                        *(f"{folder}/{name}.fodt" for name in names)], check=True)


if __name__ == "__main__":
    main()
