namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>What the file says of characters, as far as it decides whether and what they show. Not safe to share between threads.</summary>
internal sealed class CharacterFormats(FormattingPages pages, StyleSheet styles)
{
    public const int Hidden = 0x083C;
    private const int Deleted = 0x0800, HiddenField = 0x0802, Data = 0x0806, Plain = 0x2A33, StyleNumber = 0x4A30, SymbolCharacter = 0x6A09;
    private const int AsInStyle = 0x80, OtherThanInStyle = 0x81;

    /// <summary>The properties of the characters from a place on.</summary>
    /// <param name="place">The place in the main stream.</param>
    /// <param name="changes">What the piece changes in them.</param>
    /// <param name="style">The style of their paragraph.</param>
    /// <param name="end">The place from which on others may count.</param>
    public CharacterFormat Of(int place, ReadOnlyMemory<byte> changes, int style, out int end)
    {
        FormattedRun run = pages.Find(place);
        end = run.End;
        if (run.Content.IsEmpty && changes.IsEmpty)
            return new() { IsHidden = styles.Hides(style) };
        CharacterFormat format = default;
        bool inStyle = styles.Hides(style);
        bool? own = null;
        foreach (PropertyChange change in PropertyChange.Of(run.Content).Concat(PropertyChange.Of(changes)))
        {
            switch (change.Code)
            {
                case Deleted: format.IsDeleted = change.IsOn; break;
                case HiddenField: format.IsHidden = change.IsOn; break;
                case Data: format.IsData = change.IsOn; break;
                case SymbolCharacter when change.Operand.Length == 4: format.Symbol = (char)(change.Value >> 16); break;
                case Plain: own = null; break;
                // Styles turn hiding on and off in turn; what the characters say themselves decides.
                case StyleNumber: inStyle ^= styles.Hides(change.Value); break;
                case Hidden: own = change.Value switch { AsInStyle => inStyle, OtherThanInStyle => !inStyle, var value => value != 0 }; break;
            }
        }

        format.IsHidden |= own ?? inStyle;
        return format;
    }
}
