using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>One thing that a label stands for; a label may stand for several, in several editions.</summary>
internal sealed record LabelMeaning(Form Form, LabelRole Role, bool IsOfficial, bool HasOrdinal)
{
    public FormSection? Section { get; init; }

    public FormTable? Table { get; init; }

    public FormBlock? Block { get; init; }

    public FormRow? Row { get; init; }

    public FormColumn? Column { get; init; }
}
