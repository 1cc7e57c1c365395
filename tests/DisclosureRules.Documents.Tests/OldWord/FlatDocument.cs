namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>
/// A document in the format that LibreOffice reads from one file, with what stands around a text: headers, footers, notes, comments, fields, hidden and deleted
/// text, numbers of headings and lists, tables in tables, and a frame.
/// </summary>
internal static class FlatDocument
{
    public const string Content = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
          xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
          xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
          <office:styles>
            <style:style style:name="Heading_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
            <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:outline-style>
          </office:styles>
          <office:automatic-styles>
            <style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/>
              <style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
            <style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
            <style:style style:name="break" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
            <style:style style:name="frame" style:family="graphic"/>
            <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="(" style:num-suffix=")" text:start-value="3"/>
              <text:list-level-style-number text:level="2" style:num-format="I" style:num-suffix="."/></text:list-style>
          </office:automatic-styles>
          <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">
            <style:header><text:p>页眉</text:p></style:header><style:footer><text:p>第<text:page-number text:select-page="current">1</text:page-number>页</text:p></style:footer></style:master-page></office:master-styles>
          <office:body><office:text>
            <text:tracked-changes><text:changed-region xml:id="d" text:id="d"><text:deletion><office:change-info><dc:creator>甲</dc:creator><dc:date>2024-01-19T09:00:00</dc:date></office:change-info><text:p>删去的</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:p>标题<text:note text:note-class="footnote" text:id="f"><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note></text:p>
            <text:p>作者<office:annotation><dc:creator>甲</dc:creator><text:p>批注</text:p></office:annotation>甲<text:note text:note-class="endnote" text:id="e"><text:note-citation>i</text:note-citation><text:note-body><text:p>尾注</text:p></text:note-body></text:note></text:p>
            <text:h text:style-name="Heading_1" text:outline-level="1">总体情况</text:h>
            <text:p>见<text:a xlink:href="http://example.org/年报">附件</text:a>。<text:span text:style-name="hidden">隐藏的</text:span>共5<text:change text:change-id="d"/>件</text:p>
            <text:p>甲<text:tab/>乙<text:line-break/>丙</text:p>
            <text:list text:style-name="L"><text:list-item><text:p>甲项</text:p><text:list><text:list-item><text:p>其一</text:p></text:list-item><text:list-item><text:p>其二</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>乙项</text:p></text:list-item></text:list>
            <table:table table:name="A"><table:table-column table:number-columns-repeated="3"/>
              <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>组</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>宽</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
              <table:table-row><table:covered-table-cell/><table:table-cell><text:p>一</text:p><text:p>行</text:p></table:table-cell><table:table-cell><text:p/></table:table-cell></table:table-row></table:table>
            <text:p text:style-name="break">次页<draw:frame draw:style-name="frame" text:anchor-type="paragraph" svg:width="5cm"><draw:text-box fo:min-height="1cm"><text:p>框</text:p></draw:text-box></draw:frame></text:p>
            <table:table table:name="B"><table:table-column table:number-columns-repeated="2"/>
              <table:table-row><table:table-cell><text:p>左</text:p></table:table-cell><table:table-cell><text:p>上</text:p>
                <table:table table:name="C"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>内</text:p></table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell></table:table-row></table:table>
                <text:p>下</text:p></table:table-cell></table:table-row></table:table>
            <text:h text:style-name="Heading_1" text:outline-level="1">主动公开</text:h>
          </office:text></office:body>
        </office:document>
        """;

    /// <summary>What it shows, written as in <see cref="Word.WordReaderTests"/>.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "标题", "作者甲", "一、总体情况", "见附件。共5件", "甲\t乙", "丙", "(3)甲项", "I.其一", "II.其二", "(4)乙项", "|组|宽|~宽|", "|~组|一\n行||", "次页", "框", "左", "上", "|内|7|", "下", "二、主动公开",
    ];
}
