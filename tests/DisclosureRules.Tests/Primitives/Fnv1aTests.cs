using System.Globalization;
using System.Text;
using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Primitives;

public sealed class Fnv1aTests
{
    /// <summary>What other implementations of FNV-1a make of these, RFC 9923 and the library of Go among them.</summary>
    [Theory]
    [InlineData("", "6c62272e07bb014262b821756295c58d")]
    [InlineData("a", "d228cb696f1a8caf78912b704e4a8964")]
    [InlineData("ab", "08809544bbab1be95aa0733055b69a62")]
    [InlineData("abc", "a68d622cec8b5822836dbc7977af7f3b")]
    [InlineData("foobar", "343e1662793c64bf6f0d3597ba446f18")]
    public void The_hash_is_that_of_the_standard(string text, string hash) =>
        Assert.Equal(hash, Fnv1a.Hash(Encoding.UTF8.GetBytes(text)).ToString("x32", CultureInfo.InvariantCulture));
}
