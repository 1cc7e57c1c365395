using DisclosureRules.Audit.Office.Wording;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>Numbers of headings, in the characters of the language where it has some.</summary>
internal sealed class Ordinals(OfficeTexts texts)
{
    private const int Ten = 10, Hundred = 100;

    private readonly string _digits = texts.In(OfficeTexts.Of("words.office.notice.digits"));

    public string Of(int number)
    {
        if (_digits.Length < Ten || number >= Hundred)
            return Packaging.Ooxml.Number(number);
        string tens = number < Ten ? "" : number / Ten == 1 ? Digit(Ten) : Digit(number / Ten) + Digit(Ten);
        return number % Ten == 0 ? tens : tens + Digit(number % Ten);
    }

    private string Digit(int digit) => _digits[digit - 1].ToString();
}
