using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Pdf.Content;
using DisclosureRules.Documents.Formats.Pdf.Joining;
using DisclosureRules.Documents.Formats.Pdf.Safety;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace DisclosureRules.Documents.Formats.Pdf;

/// <summary>
/// Turns a PDF into a <see cref="Document"/>: tables from the lines drawn around their cells or, where there are none, from the positions of
/// their numbers; paragraphs from their lines. Tables and paragraphs that go on on the next page are put together, page numbers and running heads
/// left out. Places are pages and boxes, and table, row and column. Whatever cannot be read is a problem, never an exception.
/// </summary>
/// <remarks>
/// A reading that is out of time or cancelled is left behind on its own thread, where it ends at its next look at the clock. Between two looks the
/// library takes one stream, font or page apart, seconds of work at most for what the limits let through, or looks through the whole file for an
/// object that is not where the file says. Its memory is freed then, not before.
/// </remarks>
internal sealed class PdfReader : IFormatReader
{
    /// <summary>How many letters without meaning make a text unreadable: one in so many.</summary>
    private const int UnknownShare = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public Document? Read(
        ReadOnlyMemory<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits ??= ReadingLimits.Default;
        PdfBudget budget = new(limits, name, cancellationToken);
        Document? document = null;
        Diagnostic? problem = null;
        TimeSpan patience = limits.Time == Timeout.InfiniteTimeSpan ? limits.Time : limits.Time + Patience;
        bool isDone = true;
        try
        {
            isDone = LargeStackThread.Run(() => (document, problem) = Read(bytes, budget), patience, cancellationToken);
        }
        catch (OutOfMemoryException)
        {
            problem = budget.Stopped ?? PdfProblem.TooMuchMemory(name);
        }

        budget.IsAbandoned = !isDone;
        cancellationToken.ThrowIfCancellationRequested();
        if (!isDone)
        {
            diagnostics.Add(PdfProblem.TooSlow(name, limits.Time));
            return null;
        }

        if (problem is not null)
            diagnostics.Add(problem);
        return document;
    }

    private static (Document? Document, Diagnostic? Diagnostic) Read(ReadOnlyMemory<byte> bytes, PdfBudget budget)
    {
        try
        {
            List<PdfPage> pages = Pages(bytes, budget);
            return Refusal(pages, budget.Name) is { } refusal ? (null, refusal) : (PageJoin.Join(pages, budget), null);
        }
        catch (ReadingStoppedException stopped)
        {
            return (null, stopped.Diagnostic);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, PdfProblem.Encrypted(budget.Name));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws whatever a damaged file makes it stumble over, indexes out of range and null references included.
            return (null, budget.Stopped ?? PdfProblem.Broken(budget.Name));
        }
    }

    private static List<PdfPage> Pages(ReadOnlyMemory<byte> file, PdfBudget budget)
    {
        ReadOnlyMemory<byte> bytes = TableNumbers.Bounded(file);
        DocumentTrees.Check(bytes, budget);
        budget.GoOn();
        using PdfDocument pdf = PdfDocument.Open(bytes, new ReadingOptions(budget));
        budget.GoOn();
        if (pdf.NumberOfPages > budget.Limits.Pages)
            throw budget.Stop(PdfProblem.TooManyPages(budget.Name, pdf.NumberOfPages, budget.Limits.Pages));
        pdf.AddPageFactory<PdfPage, PageFactory>();
        List<PdfPage> pages = [];
        for (int number = 1; number <= pdf.NumberOfPages; number++)
        {
            budget.Look();
            pages.Add(pdf.GetPage<PdfPage>(number));
            budget.GoOn();
        }

        return pages;
    }

    private static Diagnostic? Refusal(List<PdfPage> pages, string? name)
    {
        int letters = 0, unknown = 0, invisible = 0;
        foreach (PdfPage page in pages)
        {
            invisible += page.Invisible;
            foreach (Glyph glyph in page.Glyphs)
            {
                letters += glyph.IsBlank ? 0 : 1;
                unknown += glyph.Text == Glyph.Unknown ? 1 : 0;
            }
        }

        if (letters == 0 && invisible == 0)
            return PdfProblem.NoText(name, pages.Count);
        if (invisible > letters)
            return PdfProblem.Scanned(name);
        return unknown * UnknownShare > letters ? PdfProblem.Unreadable(name, unknown, letters) : null;
    }
}
