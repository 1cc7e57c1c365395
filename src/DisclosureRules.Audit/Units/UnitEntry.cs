namespace DisclosureRules.Audit.Units;

/// <summary>A unit of the list. Immutable and safe to share between threads.</summary>
internal sealed record UnitEntry
{
    /// <summary>Its id, by which <see cref="Parent"/> names it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that it reports or reported under.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The id of the unit above it; <see langword="null"/> at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Its level, as the list says it.</summary>
    public string? Level { get; init; }

    /// <summary>Years of which a report is expected; <see langword="null"/> for all years of the audit.</summary>
    public ExpectedYears Expected { get; init; } = ExpectedYears.All;

    /// <summary>When its reports are due; <see langword="null"/> where that is not said.</summary>
    public DueDay? Due { get; init; }

    /// <summary>Whether the units below it are all whose numbers its report holds, as far as the list says.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The line of the list, for messages.</summary>
    public int Line { get; init; }
}
