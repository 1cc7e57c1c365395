namespace DisclosureRules.Documents.Recognition.Labels;

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
