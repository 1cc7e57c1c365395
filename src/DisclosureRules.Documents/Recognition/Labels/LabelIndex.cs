using DisclosureRules.Documents.Printed;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>All labels of a catalog's forms, found by walking along the characters of a text. Immutable once built.</summary>
internal sealed class LabelIndex
{
    /// <summary>Letters of a word of which the end of a group's label is told; longer ones are taken for one. No group has nearly as many.</summary>
    private const int LongestEnd = 64;

    private readonly LetterTree _tree = new();
    private readonly List<Label?> _labelAt = [null];
    private readonly List<Label> _labels = [];
    private readonly Dictionary<string, Label> _byKey = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _groups = new(StringComparer.Ordinal);
    private readonly LetterTree _groupTree = new();
    private readonly HashSet<int> _groupEnds = [];
    private readonly LetterTree _reversedGroupTree = new();
    private readonly HashSet<string> _numbered = new(StringComparer.Ordinal);

    private readonly Dictionary<Form, (FormSection Section, string Key)[]> _sections = [];

    public LabelIndex(FormCatalog forms)
    {
        foreach (Form form in forms.All)
        {
            _sections[form] = [.. form.Sections.SelectMany(s => s.Variants.Prepend(s.Label.Zh).Select(l => (s, LabelKey.Of(l).Text)))];
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

    /// <summary>The labels of the sections of a form of the catalog.</summary>
    public (FormSection Section, string Key)[] SectionsOf(Form form) => _sections[form];

    /// <summary>The letters of all labels that head a group of rows, their ordinals included.</summary>
    public IReadOnlyCollection<string> Groups => _groups;

    /// <summary>Whether letters are the first of a group's label, and not all: <c>六其他</c> is no <c>其他</c> but part of <c>六其他处理</c>.</summary>
    public bool BeginGroup(string letters) => _groupTree.Begin(letters);

    /// <summary>The node of the groups' labels behind several letters from a node on, which may be -1; -1 when none goes on like this.</summary>
    public int StepInGroup(int node, ReadOnlySpan<char> letters) => _groupTree.Step(node, letters);

    /// <summary>Whether a group's label ends at a node of theirs.</summary>
    public bool IsGroup(int node) => _groupEnds.Contains(node);

    /// <summary>Whether letters are the last of a group's label, and not all.</summary>
    public bool EndGroup(ReadOnlySpan<char> letters)
    {
        Span<char> reversed = letters.Length <= LongestEnd ? stackalloc char[letters.Length] : [];
        if (reversed.Length < letters.Length)
            return true;
        letters.CopyTo(reversed);
        reversed.Reverse();
        return _reversedGroupTree.Begin(reversed);
    }

    /// <summary>Whether letters are a row's label together with the ordinal that the form prints before it.</summary>
    public bool IsNumbered(string letters) => _numbered.Contains(letters);

    /// <summary>The node behind a character; -1 when no label goes on like this. The start is node 0.</summary>
    public int Step(int node, char next) => _tree.Step(node, next);

    /// <summary>The node behind several characters from a node on, which may be -1.</summary>
    public int Step(int node, ReadOnlySpan<char> letters) => _tree.Step(node, letters);

    /// <summary>The label that ends at a node, or <see langword="null"/>.</summary>
    public Label? At(int node) => _labelAt[node];

    /// <summary>The label of that key, or <see langword="null"/>.</summary>
    public Label? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The label of that key, or <see langword="null"/>.</summary>
    public Label? Find(ReadOnlySpan<char> key) => _byKey.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out Label? label) ? label : null;

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
                AddGroup(LabelKey.Of(group.Zh).Full);
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
            int node = _tree.Add(key);
            while (_labelAt.Count < _tree.Count)
                _labelAt.Add(null);
            _labelAt[node] = label;
        }

        label.Add(meaning);
    }

    private void AddGroup(string letters)
    {
        if (!_groups.Add(letters))
            return;
        _groupEnds.Add(_groupTree.Add(letters));
        _reversedGroupTree.Add([.. letters.Reverse()]);
    }
}
