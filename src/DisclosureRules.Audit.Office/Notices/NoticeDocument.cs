using System.Globalization;
using System.Xml;
using DisclosureRules.Audit.Office.Packaging;
using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Results;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>A notice as a Word file: title, recipient, body, appendix, signature.</summary>
internal sealed class NoticeDocument
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly Notice _notice;
    private readonly OfficeTexts _texts;
    private readonly DateOnly? _date;
    private readonly Ordinals _ordinals;
    private readonly ProblemText _problems;

    public NoticeDocument(Notice notice, AuditOutputOptions options)
    {
        (_notice, _texts, _date) = (notice, new(options), options.Date);
        _ordinals = new(_texts);
        _problems = new(_texts);
    }

    public void Write(string path)
    {
        using OfficePackage package = new(path);
        using (XmlWriter xml = package.Part("word/document.xml", WordType + "document.main+xml"))
        {
            WordWriter word = new(xml);
            word.Open("document");
            word.Open("body");
            Body(word);
            if (_notice.HasAppendix)
                new NoticeAppendix(word, _notice, _texts).Write();
            xml.WriteRaw($"<w:sectPr><w:footerReference xmlns:r=\"{Ooxml.Relations}\" w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/></w:sectPr>");
            word.Close();
            word.Close();
        }

        NoticeStyles.Write(package, _texts.IsChinese);
        using (XmlWriter xml = package.Part("word/footer1.xml", WordType + "footer+xml"))
        {
            xml.WriteStartElement("w", "ftr", Ooxml.Words);
            xml.WriteRaw("<w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr><w:r><w:t xml:space=\"preserve\">\u2014 </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> \u2014</w:t></w:r></w:p>");
            xml.WriteEndElement();
        }

        package.Relate("word/document.xml", [("rId1", "styles", "styles.xml"), ("rId2", "footer", "footer1.xml")]);
        package.Relate("", [("rId1", "officeDocument", "word/document.xml")]);
        package.Finish();
    }

    private void Body(WordWriter word)
    {
        string unit = _notice.Unit;
        word.Paragraph("Title", Say(OfficeTexts.Of("words.office.notice.title", ("unit", unit))));
        word.Paragraph("Recipient", Say(OfficeTexts.Of("words.office.notice.recipient", ("unit", unit))));
        word.Paragraph("Body", Say(Opening()));
        int section = 0, number = 0;
        foreach (IGrouping<AuditedReport?, IReadOnlyList<NoticeProblem>> report in _notice.Items.GroupBy(i => i[0].Report))
        {
            word.Paragraph("Heading1", Say(OfficeTexts.Of("words.office.notice.section", ("number", _ordinals.Of(++section)), ("title", Heading(report.Key)))));
            if (report.Key is { } key && _notice.Causes.TryGetValue(key, out LocalizedText? causes))
                _problems.Write(word, causes);
            int problem = 0;
            foreach (IReadOnlyList<NoticeProblem> item in report)
            {
                if (item.Count == 1)
                    _problems.Write(word, item[0].Finding, _ordinals.Of(++problem), number + 1);
                else
                    new ProblemGroup(_texts, [.. item.Select(i => i.Finding)]).Write(word, _ordinals.Of(++problem), number + 1);
                number += item.Count(i => i.HasCells);
            }
        }

        word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.closing")));
        if (_notice.Infos + _notice.Open + _notice.Waived + _notice.Alike > 0)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.others", ("parts", Others()))));

        // A signature does not stand alone on a page (GB/T 9704, 7.3.5.5).
        word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.remark")), withNext: true);
        word.Paragraph("Body", "", withNext: true);
        if (_notice.HasAppendix)
        {
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.appendix-named")), withNext: true);
            word.Paragraph("Body", "", withNext: true);
        }

        word.Paragraph("Signature", Say(OfficeTexts.Of("words.office.notice.sender")), withNext: true);
        word.Paragraph("Signature", Day());
    }

    private string Heading(AuditedReport? report)
    {
        if (report is null)
            return Say(OfficeTexts.Of("words.office.notice.no-report"));
        string source = SourceOf(report);
        return report.Year is { } year
            ? Say(OfficeTexts.Of("words.office.notice.report", ("year", year), ("source", source)))
            : Say(OfficeTexts.Of("words.office.notice.report-of-unknown-year", ("source", source)));
    }

    /// <summary>The name of the file; where the auditor keeps it is nothing to the unit, as long as the name tells its reports apart.</summary>
    private string SourceOf(AuditedReport report)
    {
        string name = Path.GetFileName(report.Source);
        return name.Length > 0 && _notice.Items.Select(i => i[0].Report).OfType<AuditedReport>().Distinct().Count(r => r.Year == report.Year && Path.GetFileName(r.Source) == name) == 1 ? name : report.Source;
    }

    private Message Opening()
    {
        (LocalizedText inErrors, LocalizedText inWarnings) = (Places(_notice.Errors, _notice.ErrorPlaces), Places(_notice.Warnings, _notice.WarningPlaces));
        return (_notice.Errors, _notice.Warnings) switch
        {
            (_, 0) => OfficeTexts.Of("words.office.notice.opening/errors", ("errors", _notice.Errors), ("wrong", inErrors)),
            (0, _) => OfficeTexts.Of("words.office.notice.opening/warnings", ("warnings", _notice.Warnings), ("doubtful", inWarnings)),
            _ => OfficeTexts.Of("words.office.notice.opening", ("errors", _notice.Errors), ("wrong", inErrors), ("warnings", _notice.Warnings), ("doubtful", inWarnings)),
        };
    }

    /// <summary>In how many places the items are, where that are more: the lists of findings count these.</summary>
    private static LocalizedText Places(int items, int places) => places == items ? LocalizedText.Empty : OfficeTexts.Of("words.office.notice.in-places", ("count", places));

    /// <summary>What is no part of the notice, as far as there is any.</summary>
    private LocalizedText Others() => LocalizedText.Join(
        OfficeTexts.Of("words.office.notice.others-separator"),
        [
            .. new[]
            {
                (_notice.Infos, "words.office.notice.others.infos"), (_notice.Open, "words.office.notice.others.open"), (_notice.Alike, "words.office.notice.others.alike"),
                (_notice.Waived, "words.office.notice.others.waived"),
            }
            .Where(o => o.Item1 > 0).Select(o => OfficeTexts.Of(o.Item2, ("count", o.Item1))),
        ]);

    private string Day() => Say(_date is { } day
        ? OfficeTexts.Of("words.office.notice.date", ("year", Digits(day.Year)), ("month", Digits(day.Month)), ("day", Digits(day.Day)))
        : OfficeTexts.Of("words.office.notice.no-date"));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(LocalizedText text) => _texts.In(text);
}
