namespace DisclosureRules.Audit.Databases.Tables;

/// <summary>Where rows go.</summary>
internal interface IRows
{
    /// <summary>Adds a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="values">A value for each column: <see cref="string"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="DateOnly"/>, or <see langword="null"/>.</param>
    void Add(Table table, params ReadOnlySpan<object?> values);
}
