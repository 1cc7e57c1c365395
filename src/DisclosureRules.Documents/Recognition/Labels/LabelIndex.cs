using DisclosureRules.Documents.Printed;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>All labels of a catalog's forms, found by walking along the characters of a text. Immutable once built.</summary>
internal sealed class LabelIndex
{
    private readonly Dictionary<(int Node, char Next), int> _next = [];
    private readonly List<int> _labelAt = [-1];
    private readonly List<Label> _labels = [];
    private readonly Dictionary<string, Label> _byKey = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbered = new(StringComparer.Ordinal);

    public LabelIndex(FormCatalog forms)
    {
        foreach (Form form in forms.All)
        {
            foreach (FormSection section in form.Sections)
                Add(new(form, LabelRole.Section, true, false) { Section = section }, section.Label.Zh, section.Variants);
            foreach (FormTable table in form.Tables)
            {
                foreach (FormBlock block in table.Blocks)
                    AddBlock(form, table, block);
            }
        }
    }

    public IReadOnlyList<Label> Labels => _labels;

    /// <summary>The letters of all labels that head a group of rows, their ordinals included.</summary>
    public IReadOnlyCollection<string> Groups => _groups;

    /// <summary>Whether letters are the first of a group's label, and not all: <c>六其他</c> is no <c>其他</c> but part of <c>六其他处理</c>.</summary>
    public bool BeginGroup(string letters)
    {
        foreach (string group in _groups)
        {
            if (letters.Length < group.Length && group.StartsWith(letters, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether letters are a row's label together with the ordinal that the form prints before it.</summary>
    public bool IsNumbered(string letters) => _numbered.Contains(letters);

    /// <summary>The node behind a character; -1 when no label goes on like this. The start is node 0.</summary>
    public int Step(int node, char next) => _next.TryGetValue((node, next), out int found) ? found : -1;

    /// <summary>The label that ends at a node, or <see langword="null"/>.</summary>
    public Label? At(int node) => _labelAt[node] < 0 ? null : _labels[_labelAt[node]];

    /// <summary>The label of that key, or <see langword="null"/>.</summary>
    public Label? Find(string key) => _byKey.GetValueOrDefault(key);

    private void AddBlock(Form form, FormTable table, FormBlock block)
    {
        LabelMeaning here = new(form, LabelRole.Block, true, false) { Table = table, Block = block };
        if (block.Label is { } label)
            Add(here, label.Zh, []);
        foreach (FormRow row in block.Rows)
        {
            Add(here with { Role = LabelRole.Row, Row = row }, row.Label.Zh, row.Variants);
            LabelKey official = LabelKey.Of(row.Label.Zh);
            if (official.HasOrdinal)
                _numbered.UnionWith(row.Variants.Append(row.Label.Zh).Select(l => official.Full[..official.OrdinalLength] + LabelKey.Of(l).Text));
            foreach (LocalizedText group in row.Groups)
            {
                Add(here with { Role = LabelRole.RowGroup, Row = row }, group.Zh, []);
                _groups.Add(LabelKey.Of(group.Zh).Full);
            }
        }

        foreach (FormColumn column in block.Columns)
        {
            LabelMeaning meaning = here with { Role = LabelRole.Column, Column = column };
            Add(meaning, column.Label.Zh, column.Variants);
            if (column.Unit is { } unit)
                Add(meaning, column.Label.Zh, [column.Label.Zh + unit, column.Label.Zh + "单位" + unit]);
            if (column.Group is { } group)
                Add(here with { Role = LabelRole.ColumnGroup, Column = column }, group.Zh, []);
        }
    }

    private void Add(LabelMeaning meaning, string official, IReadOnlyList<string> variants)
    {
        LabelKey key = LabelKey.Of(official);
        meaning = meaning with { HasOrdinal = key.HasOrdinal };
        Add(meaning, key.Text);
        foreach (string variant in variants)
            Add(meaning with { IsOfficial = LabelKey.Of(variant).Text == key.Text }, LabelKey.Of(variant).Text);
    }

    private void Add(LabelMeaning meaning, string key)
    {
        if (key.Length == 0)
            return;
        if (!_byKey.TryGetValue(key, out Label? label))
        {
            label = new(_labels.Count, key);
            _labels.Add(label);
            _byKey.Add(key, label);
            _labelAt[Node(key)] = label.Id;
        }

        if (!label.Meanings.Any(m => m with { IsOfficial = true } == meaning with { IsOfficial = true }))
            label.Meanings.Add(meaning);
    }

    private int Node(string key)
    {
        int node = 0;
        foreach (char c in key)
        {
            if (!_next.TryGetValue((node, c), out int next))
            {
                next = _labelAt.Count;
                _labelAt.Add(-1);
                _next.Add((node, c), next);
            }

            node = next;
        }

        return node;
    }
}
