using System.Text;
using DisclosureRules.Languages;

namespace DisclosureRules.Tests.Languages;

public class FoldedCharactersTests
{
    [Fact]
    public void Every_character_becomes_what_folding_and_simplifying_make_of_it()
    {
        StringBuilder folded = new();
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string expected = ChineseText.WithoutBlanks(ChineseText.Simplify(ChineseText.Fold(((char)c).ToString())));
            FoldedCharacters.Append(folded.Clear(), (char)c);
            char one = FoldedCharacters.Of((char)c);
            string found = one == FoldedCharacters.Nothing ? "" : one == FoldedCharacters.Several ? folded.ToString() : one.ToString();
            Assert.True(expected == found && expected == folded.ToString(), $"U+{c:X4}: {expected}, {found}, {folded}");
            Assert.InRange(folded.Length, 0, ChineseText.MostFolded);
        }
    }
}
