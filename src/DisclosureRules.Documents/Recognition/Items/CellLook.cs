namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>What a table's cell shows.</summary>
internal enum CellLook : byte
{
    Blank,

    /// <summary>What units print in number cells.</summary>
    Content,

    Words,
}
