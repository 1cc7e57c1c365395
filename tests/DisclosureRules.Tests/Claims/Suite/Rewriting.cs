using System.Text;

namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>A text that says the same in another form, and where each character of the original stands in it.</summary>
/// <param name="Text">The rewritten text.</param>
/// <param name="Places">For every index of the original, its end included, the index in the rewritten text.</param>
public sealed record Rewriting(string Text, int[] Places)
{
    /// <summary>Rewrites pieces of a text: each index maps to how many characters are replaced and by what.</summary>
    public static Rewriting Of(string text, Func<int, (int Length, string Text)?> replace)
    {
        StringBuilder written = new();
        int[] places = new int[text.Length + 1];
        for (int i = 0; i < text.Length;)
        {
            (int length, string piece) = replace(i) ?? (1, text[i].ToString());
            if (length == 0)
            {
                written.Append(piece);
                (length, piece) = (1, text[i].ToString());
            }

            for (int k = 0; k < length; k++)
                places[i + k] = written.Length + Math.Min(k, piece.Length);
            written.Append(piece);
            i += length;
        }

        places[^1] = written.Length;
        return new(written.ToString(), places);
    }

    /// <summary>The end of a stretch that ended at an index of the original; line feeds inserted behind it are not part of it.</summary>
    public int End(int end)
    {
        int place = Places[end];
        while (place > Places[end - 1] + 1 && Text[place - 1] == '\n')
            place--;
        return place;
    }

    /// <summary>This rewriting and another one of its result.</summary>
    public Rewriting Then(Func<string, Rewriting> next)
    {
        Rewriting second = next(Text);
        return new(second.Text, [.. Places.Select(p => second.Places[p])]);
    }
}
