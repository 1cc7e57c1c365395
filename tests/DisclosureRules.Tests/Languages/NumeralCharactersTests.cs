using DisclosureRules.Languages;

namespace DisclosureRules.Tests.Languages;

public sealed class NumeralCharactersTests
{
    [Fact]
    public void A_digit_is_read_as_it_is_printed()
    {
        for (int value = 0; value <= 9; value++)
        {
            Assert.Equal(value, NumeralCharacters.Digit(NumeralCharacters.Print(value)));
            Assert.Equal(value, NumeralCharacters.Digit(NumeralCharacters.Print(value, isFormal: true)));
            Assert.Equal(value > 0, NumeralCharacters.IsChineseOrdinal(NumeralCharacters.Print(value)));
            Assert.False(NumeralCharacters.IsOrdinal(NumeralCharacters.Print(value, isFormal: true)));
        }
    }

    [Theory]
    [InlineData('两', 2)]
    [InlineData('十', -1)]
    [InlineData('7', -1)]
    [InlineData('O', -1)]
    [InlineData('\0', -1)]
    public void Two_has_a_second_digit_and_units_have_none(char c, int value) => Assert.Equal(value, NumeralCharacters.Digit(c));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(11, false)]
    [InlineData(10, true)]
    public void Only_digits_are_printed(int value, bool isFormal) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NumeralCharacters.Print(value, isFormal));
}
