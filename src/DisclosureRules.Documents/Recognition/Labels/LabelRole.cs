namespace DisclosureRules.Documents.Recognition;

/// <summary>What a label of a form stands for.</summary>
internal enum LabelRole
{
    Row,
    RowGroup,
    Column,
    ColumnGroup,
    Block,
    Section,
}
