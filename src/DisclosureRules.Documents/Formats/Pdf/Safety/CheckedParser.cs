using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// The library's reader of drawing operations, under the time that the document has. It keeps all operations of a page, which takes ten times the
/// room of their text.
/// </summary>
internal sealed class CheckedParser(IPageContentParser inner, PdfBudget budget) : IPageContentParser
{
    /// <summary>
    /// Bytes of one page or drawing: as much as all letters and lines take that a document may have, at twenty bytes or so for each.
    /// </summary>
    private const long Longest = 32 << 20;

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log) => inputBytes.Length > Longest
        ? throw budget.Stop(PdfProblem.TooMuchDrawn(budget.Name, Longest))
        : inner.Parse(pageNumber, new CheckedBytes(inputBytes, budget), log);

    private sealed class CheckedBytes(IInputBytes inner, PdfBudget budget) : IInputBytes
    {
        public long CurrentOffset => inner.CurrentOffset;

        public byte CurrentByte => inner.CurrentByte;

        public long Length => inner.Length;

        public bool MoveNext()
        {
            budget.Step();
            return inner.MoveNext();
        }

        public byte? Peek() => inner.Peek();

        public bool IsAtEnd() => inner.IsAtEnd();

        public void Seek(long position) => inner.Seek(position);

        public int Read(Span<byte> buffer) => inner.Read(buffer);

        public void Dispose() => inner.Dispose();
    }
}
