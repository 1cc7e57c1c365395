using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>Why no test notices some changes of a rule, or no rule some changed cells, as the file of tests explains it (<c>explained</c>). Immutable.</summary>
public sealed record MutantExplanation
{
    /// <summary>The rule; <see langword="null"/> where cells are explained.</summary>
    public string? Rule { get; init; }

    /// <summary>The form of the cells; <see langword="null"/> where changes of a rule are explained.</summary>
    public string? Form { get; init; }

    /// <summary>What is explained: changed members as <c>check: a = b</c>, or cells as <c>table[row, column]</c>.</summary>
    public required IReadOnlyList<string> Explained { get; init => field = ValueList<string>.Of(value); }

    /// <summary>The reason.</summary>
    public required LocalizedText Why { get; init; }

    /// <summary>Where it stands: the file, <see langword="null"/> where it has no name.</summary>
    public string? File { get; init; }

    /// <summary>The line on which it begins, 1-based.</summary>
    public int Line { get; init; }

    /// <summary>Whether it explains a change of a rule.</summary>
    internal bool Explains(string rule, string change) => Rule == rule && Explained.Contains(change, StringComparer.Ordinal);

    /// <summary>Whether it explains a cell.</summary>
    internal bool Explains(Form form, FormCell cell) => Form == form.Id && Explained.Contains(cell.Id.ToString(), StringComparer.Ordinal);

    /// <summary>What is left of it without what there was to explain; <see langword="null"/> where nothing is.</summary>
    internal MutantExplanation? Without(IEnumerable<string> needed)
    {
        string[] rest = [.. Explained.Except(needed, StringComparer.Ordinal)];
        return rest.Length == 0 ? null : this with { Explained = rest };
    }
}
