using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>Counts the codes of a character map, token for token as the library reads it.</summary>
internal sealed class MapCodes
{
    /// <summary>What a map that the library brings along counts for; none has as many ranges.</summary>
    private const int NamedMap = 65_536;

    private const double Countless = 1e18;

    private static readonly Dictionary<NameToken, IReadOnlyList<NameToken>> RequiredKeys = new()
    {
        [NameToken.CidSystemInfo] = [NameToken.Registry, NameToken.Ordering, NameToken.Supplement],
    };

    private readonly CoreTokenScanner _tokens;
    private readonly PdfBudget _budget;

    private MapCodes(CoreTokenScanner tokens, PdfBudget budget) => (_tokens, _budget) = (tokens, budget);

    /// <summary>Stops the reading when the codes are more than the document may still have.</summary>
    public static void Count(ReadOnlyMemory<byte> map, StackDepthGuard guard, PdfBudget budget)
    {
        using MemoryInputBytes bytes = new(map);
        new MapCodes(new(bytes, false, guard, namedDictionaryRequiredKeys: RequiredKeys, isCMapParser: true), budget).Count();
    }

    private void Count()
    {
        for (IToken? before = null; Next(); before = _tokens.CurrentToken)
        {
            // The codes of ranges for glyphs and those that stand alone.
            if (_tokens.CurrentToken is HexToken)
                _budget.CountCodes(1);
            switch ((_tokens.CurrentToken as OperatorToken)?.Data)
            {
                case "usecmap":
                    _budget.CountCodes(NamedMap);
                    break;
                case "begincodespacerange" when before is NumericToken count:
                    _budget.CountCodes(Math.Max(0, count.Int)); // There is made room for so many before one is read.
                    break;
                case "beginbfrange" when before is NumericToken count:
                    CountRanges(count.Int);
                    break;
            }
        }
    }

    private void CountRanges(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!Next() || _tokens.CurrentToken is not HexToken first || !Next() || _tokens.CurrentToken is not HexToken last || !Next())
                return;
            double codes = CodesIn(first.Bytes, last.Bytes);
            if (_tokens.CurrentToken is HexToken text)
                codes *= Math.Max(1, text.Bytes.Length / 4); // Each code has its own copy.
            else if (_tokens.CurrentToken is ArrayToken texts)
                codes = Math.Min(codes, texts.Length);
            _budget.CountCodes((long)Math.Min(codes, int.MaxValue));
        }
    }

    /// <summary>How many codes the library counts up from the first until it is not before the last, which it compares byte by byte.</summary>
    private static double CodesIn(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        double codes = 0;
        for (int i = 0; i < first.Length; i++)
            codes = Math.Clamp((codes * 256) + (i < last.Length ? last[i] : byte.MaxValue) - first[i], -Countless, Countless);
        return Math.Max(1, codes + 1);
    }

    private bool Next()
    {
        _budget.Step();
        return _tokens.MoveNext();
    }
}
