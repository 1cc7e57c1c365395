using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// What the file says first about itself ([MS-DOC], Fib): by which version it was written, whether it is encrypted, how long its texts are, and
/// where in the other streams its tables stand.
/// </summary>
internal sealed class FileInformation
{
    private const int Word97 = 0xA5EC, FirstVersion = 0xC0, Encrypted = 0x0100, SecondTable = 0x0200;
    private const int Lengths = 0x4C, Texts = 8, Boxes = 6, PartCount = 0x98, Parts = 0x9A;

    private readonly RecordBytes _document;
    private readonly int _flags;

    public FileInformation(RecordBytes document, PackageBudget budget)
    {
        _document = document;
        if (document.Word(2) is var version && (document.Word(0) != Word97 || version < FirstVersion))
            throw version is > 0 and < FirstVersion ? budget.Stop(new(RefusedFormat.OlderWord, budget.Name)) : document.Broken();
        _flags = document.Word(0x0A);
        if ((_flags & Encrypted) != 0)
            throw budget.Stop(PackageProblem.Encrypted(budget.Name));
        long end = 0;
        for (int i = 0; i < Texts; i++)
        {
            int length = document.Number(Lengths + (i * 4));
            BoxStart = i == Boxes ? (int)end : BoxStart;
            end += length >= 0 ? length : throw document.Broken();
            if (end > budget.Limits.Characters)
                throw budget.Stop(PackageProblem.TooManyCharacters(budget.Name, budget.Limits.Characters));
        }

        TextEnd = document.Number(Lengths);
        BoxEnd = BoxStart + document.Number(Lengths + (Boxes * 4));
    }

    /// <summary>The stream that holds the tables.</summary>
    public string TableStream => (_flags & SecondTable) != 0 ? "1Table" : "0Table";

    /// <summary>How many characters the body has; footnotes, headers, comments and text boxes follow it.</summary>
    public int TextEnd { get; }

    /// <summary>The first character of the text boxes of the body.</summary>
    public int BoxStart { get; }

    /// <summary>The first character behind them.</summary>
    public int BoxEnd { get; }

    /// <summary>Where a part of the stream of tables stands; nothing where there is none.</summary>
    public (int At, int Length) this[TablePart part]
    {
        get
        {
            if ((int)part >= _document.Word(PartCount))
                return default;
            (int at, int length) = (_document.Number(Parts + ((int)part * 8)), _document.Number(Parts + ((int)part * 8) + 4));
            return length > 0 ? (at, length) : default;
        }
    }
}
