using System.Xml;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>Turns what goes wrong while a package is read into problems.</summary>
internal static class PackageReading
{
    /// <summary>What <paramref name="read"/> returns; <see langword="null"/> and the reason when it stops.</summary>
    public static Document? Try(PackageBudget budget, ICollection<Diagnostic> diagnostics, Func<PackageBudget, Document> read)
    {
        try
        {
            return read(budget);
        }
        catch (ReadingStoppedException stopped)
        {
            diagnostics.Add(stopped.Diagnostic);
        }
        catch (XmlException e)
        {
            diagnostics.Add(PackageProblem.Broken(budget.Name, FormattableString.Invariant($"XML {e.LineNumber}:{e.LinePosition}")));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            diagnostics.Add(PackageProblem.Broken(budget.Name));
        }
        catch (OutOfMemoryException)
        {
            diagnostics.Add(PackageProblem.TooMuchMemory(budget.Name));
        }

        return null;
    }

    /// <summary>
    /// Asks the library where the parts are. It does not say which exceptions it throws at a damaged package, and they are many; all mean
    /// the same.
    /// </summary>
    public static T Navigate<T>(PackageBudget budget, Func<T> find)
    {
        try
        {
            return find();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw budget.Stop(PackageProblem.Broken(budget.Name), e);
        }
    }
}
