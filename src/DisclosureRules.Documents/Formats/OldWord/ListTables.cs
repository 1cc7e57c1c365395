using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Formats.Word;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The lists of a document: definitions ([MS-DOC], PlfLst), and the lists that are made of them (PlfLfo).</summary>
internal sealed class ListTables
{
    private const int DefinitionLength = 28, ListLength = 16, Identity = 4, NoStyle = 0xFFF;

    /// <summary>The greatest number by which a paragraph can name a list ([MS-DOC], sprmPIlfo).</summary>
    private const int MostLists = 0x7FE;

    private readonly Dictionary<int, ListLevel?[]> _definitions = [];
    private readonly List<WordList> _lists = [];
    private readonly PackageBudget _budget;

    /// <param name="table">The stream of tables.</param>
    /// <param name="information">Where the lists stand in it.</param>
    /// <param name="budget">What may be read.</param>
    public ListTables(RecordBytes table, FileInformation information, PackageBudget budget)
    {
        _budget = budget;
        if (information[TablePart.Lists] is { Length: > 0 } definitions && information[TablePart.ListChanges] is { Length: > 0 } lists)
        {
            // What stands behind the definitions and the lists is not always counted in their length.
            ReadDefinitions(table.Part(definitions.At, table.Length - definitions.At));
            ReadLists(table.Part(lists.At, table.Length - lists.At));
        }
    }

    /// <summary>The list that a paragraph names; <see langword="null"/> where it names none, or one that older programs made otherwise.</summary>
    public WordList? Find(int number) => number > 0 && number <= _lists.Count && _lists[number - 1] is { Base: not null } list ? list : null;

    private void ReadDefinitions(RecordBytes table)
    {
        int count = table.Word(0);
        int at = 2 + (count * DefinitionLength);
        for (int i = 0; i < count; i++)
        {
            _budget.Step();
            int start = 2 + (i * DefinitionLength);
            bool isSimple = (table.Byte(start + 26) & 1) != 0;
            ListLevel?[] levels = new ListLevel?[WordNumbering.Levels];
            for (int level = 0; level < (isSimple ? 1 : WordNumbering.Levels); level++)
            {
                levels[level] = ListLevelRecord.Read(table, ref at);
                if (table.Word(start + 8 + (level * 2)) is var style and not NoStyle)
                    levels[level]!.Style = style.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            _definitions.TryAdd(table.Number(start), levels);
        }
    }

    private void ReadLists(RecordBytes table)
    {
        int count = table.Number(0);
        if (count is < 0 or > MostLists)
            throw table.Broken();
        int at = Identity + (count * ListLength);
        for (int i = 0; i < count; i++)
        {
            _budget.Step();
            int start = Identity + (i * ListLength), definition = table.Number(start);
            WordList list = new() { Definition = definition, Base = _definitions.GetValueOrDefault(definition) };
            int changes = table.Byte(start + 12);
            // A number that means nothing stands before the changes of each list.
            at += 4;
            for (int change = 0; change < changes; change++)
                ReadChange(table, list, ref at);
            _lists.Add(list);
        }
    }

    private static void ReadChange(RecordBytes table, WordList list, ref int at)
    {
        (int start, int flags) = (table.Number(at), table.Number(at + 4));
        at += 8;
        int level = flags & 0xF;
        ListLevel? own = (flags & 0x20) != 0 ? ListLevelRecord.Read(table, ref at) : null;
        if (level >= WordNumbering.Levels)
            return;
        list.Own[level] = own ?? list.Own[level];
        if ((flags & 0x10) != 0)
            list.Starts[level] = own?.Start ?? start;
    }
}
