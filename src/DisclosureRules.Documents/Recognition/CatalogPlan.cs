using DisclosureRules.Documents.Recognition.Facts;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Documents.Recognition.Tables;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition;

/// <summary>What recognition asks of a catalog for every report. Immutable once built, and safe to share between threads.</summary>
internal sealed class CatalogPlan
{
    private readonly Dictionary<Form, FormPlan> _forms = [];

    public CatalogPlan(FormCatalog forms)
    {
        (Labels, TitleEndings) = (new(forms), TitleSearch.Endings(forms));
        foreach (Form form in forms.All)
            _forms[form] = new(form);
    }

    /// <summary>The labels of all forms.</summary>
    public LabelIndex Labels { get; }

    /// <summary>How titles of reports end: <see cref="TitleSearch.Endings"/>.</summary>
    public string[] TitleEndings { get; }

    /// <summary>The plan of a form of the catalog.</summary>
    public FormPlan Of(Form form) => _forms[form];
}
