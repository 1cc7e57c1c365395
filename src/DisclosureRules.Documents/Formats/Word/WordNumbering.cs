using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>The lists of a document, as its numbering part defines them.</summary>
internal sealed class WordNumbering(WordStyles styles)
{
    /// <summary>Levels of a list.</summary>
    public const int Levels = 9;

    private readonly Dictionary<int, Definition> _definitions = [];
    private readonly Dictionary<int, WordList> _lists = [];

    /// <summary>The list of that number; <see langword="null"/> when there is none, 0 stands for none too.</summary>
    public WordList? Find(int number)
    {
        if (!_lists.TryGetValue(number, out WordList? list) || !_definitions.TryGetValue(list.Definition, out Definition? definition))
            return null;
        if (list.Base is null)
        {
            // A definition may be nothing but the name of a list style, whose own definition holds the levels.
            if (definition.Link is not null && styles.NumberingOf(definition.Link).List is { } linked && linked != number
                && _lists.TryGetValue(linked, out WordList? other) && _definitions.TryGetValue(other.Definition, out Definition? levels))
                definition = levels;
            list.Base = definition.Levels;
        }

        return list;
    }

    public void Read(PartXml xml)
    {
        while (xml.Next(0))
        {
            if (xml.Name == "abstractNum")
                ReadDefinition(xml);
            else if (xml.Name == "num")
                ReadList(xml);
        }
    }

    private void ReadDefinition(PartXml xml)
    {
        int id = xml.Number("abstractNumId") ?? -1, depth = xml.Depth;
        Definition definition = new();
        while (xml.Next(depth))
        {
            if (xml.Name == "numStyleLink")
                definition.Link = xml.Attribute("val");
            else if (xml.Name == "lvl")
                ReadLevel(xml, definition.Levels);
        }

        _definitions.TryAdd(id, definition);
    }

    private void ReadList(PartXml xml)
    {
        int id = xml.Number("numId") ?? 0, depth = xml.Depth, level = -1;
        WordList list = new();
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "abstractNumId":
                    list.Definition = xml.Number("val") ?? -1;
                    break;
                case "lvlOverride":
                    level = xml.Number("ilvl") ?? -1;
                    break;
                case "startOverride" when level is >= 0 and < Levels:
                    list.Starts[level] = xml.Number("val");
                    break;
                case "lvl":
                    ReadLevel(xml, list.Own);
                    break;
            }
        }

        if (id > 0)
            _lists.TryAdd(id, list);
    }

    private static void ReadLevel(PartXml xml, ListLevel?[] levels)
    {
        int number = xml.Number("ilvl") ?? -1, depth = xml.Depth;
        ListLevel level = new();
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "start": level.Start = xml.Number("val") ?? 0; break;
                case "numFmt": (level.Format, level.CustomFormat) = (xml.Attribute("val") ?? "decimal", xml.Attribute("format")); break;
                case "lvlText": level.Text = xml.Attribute("val") ?? ""; break;
                case "suff": level.Suffix = xml.Attribute("val") ?? "tab"; break;
                case "lvlRestart": level.RestartsAfter = xml.Number("val"); break;
                case "isLgl": level.IsLegal = xml.IsOn(); break;
                case "pStyle": level.Style = xml.Attribute("val"); break;
                case "pPr" or "rPr": xml.Skip(); break;
            }
        }

        if (number is >= 0 and < Levels)
            levels[number] = level;
    }

    private sealed class Definition
    {
        public ListLevel?[] Levels { get; } = new ListLevel?[WordNumbering.Levels];

        public string? Link { get; set; }
    }
}
