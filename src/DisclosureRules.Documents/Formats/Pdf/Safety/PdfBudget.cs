using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>What one PDF has used up of its limits; stops at the first that is exceeded.</summary>
internal sealed class PdfBudget(ReadingLimits limits, string? name, CancellationToken cancellationToken = default) : ReadingBudget(limits, name, cancellationToken)
{
    /// <summary>
    /// Codes of all fonts together, as many as 64 fonts have that name every code of two bytes; the library keeps some 50 bytes for each. Fonts are
    /// embedded with the letters that the document prints, of which a report has a few thousand.
    /// </summary>
    private const long MostCodes = 64 * 65_536;

    /// <summary>
    /// Bytes of object streams together, as many as a file may have that holds its objects as they are; the library keeps all of them, at ten
    /// times the room.
    /// </summary>
    private const long MostObjectBytes = 64 << 20;

    /// <summary>
    /// Drawings inside pages that are drawn, over the whole document; programs draw a few on a page for stamps, pictures and page heads. No source known.
    /// </summary>
    private const int MostDrawings = 50_000;

    private int _drawings;
    private long _bytes;
    private long _objectBytes;
    private long _codes;
    private int _letters;
    private int _lines;

    public PdfLimits Limits { get; } = limits.Pdf;

    /// <summary>Whether nobody waits for the result any more.</summary>
    public bool IsAbandoned { get; set; }

    public void CountLetter()
    {
        if (++_letters > Limits.Letters)
            throw Stop(PdfProblem.TooManyLetters(Name, Limits.Letters));
        Step();
    }

    public void CountLine()
    {
        if (++_lines > Limits.Lines)
            throw Stop(PdfProblem.TooManyLines(Name, Limits.Lines));
        Step();
    }

    /// <summary>Counts a drawing that a page or another drawing draws: a few that draw each other twice are millions.</summary>
    public void CountDrawing()
    {
        if (++_drawings > MostDrawings)
            throw Stop(PdfProblem.TooManyDrawings(Name, MostDrawings));
        Step();
    }

    public void CountBytes(int count)
    {
        _bytes += count;
        if (_bytes > Limits.DecodedBytes)
            throw Stop(PdfProblem.TooManyBytes(Name, Limits.DecodedBytes));
        Look();
    }

    /// <summary>Stops at bytes that are going to be more than may still be decompressed.</summary>
    public void ExpectBytes(long count)
    {
        if (_bytes + count > Limits.DecodedBytes)
            throw Stop(PdfProblem.TooManyBytes(Name, Limits.DecodedBytes));
        Step();
    }

    /// <summary>Counts what is decompressed to objects, besides counting it as bytes.</summary>
    public void CountObjectBytes(int count)
    {
        _objectBytes += count;
        if (_objectBytes > MostObjectBytes)
            throw Stop(PdfProblem.TooManyObjects(Name, MostObjectBytes));
    }

    /// <summary>Counts the codes of a font that the library is about to write out.</summary>
    public void CountCodes(long count)
    {
        _codes += count;
        if (_codes > MostCodes)
            throw Stop(PdfProblem.TooManyCodes(Name, MostCodes));
        Step();
    }

    /// <summary>What was decompressed for a look at the document is decompressed again for its reading, and counts once.</summary>
    public void ForgetBytes() => (_bytes, _objectBytes) = (0, 0);

    /// <summary>Stops again where the library went on all the same.</summary>
    public void GoOn()
    {
        if (Stopped is { } stopped)
            throw Stop(stopped);
    }

    /// <summary>Looks at the time. A reading that is cancelled stops like one that took too long, since the library must be left in the same way.</summary>
    public override void Look()
    {
        if (IsAbandoned || IsCancelled || IsOver)
            throw Stop(TooSlow());
    }

    protected override Diagnostic TooSlow() => PdfProblem.TooSlow(Name, Time);
}
