using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DisclosureRules.Audit.Results;

/// <summary>
/// Where an input stands among all of an audit: which argument it came from, its path below that, and its line. The order of places is the order of the
/// inputs, so that shards put together stand as the whole would have.
/// </summary>
/// <param name="Argument">Which of the paths that were given, from 0.</param>
/// <param name="Path">The path below it with forward slashes; the file's name where the argument is a file, empty for the argument itself.</param>
/// <param name="Line">The line of a JSON Lines file; 0 for a file.</param>
internal sealed record InputPlace(int Argument, string Path, int Line) : IComparable<InputPlace>
{
    /// <summary>The shard of so many that it belongs to: by its name alone, so that it stays there when others come or go, and where the files lie makes no difference.</summary>
    public int ShardOf(int count)
    {
        string name = Line > 0 ? $"{Path}:{Line}" : Path;
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) % (ulong)count);
    }

    /// <summary>As folders are gone through: names of one folder in ordinal order, what is in a folder at its place.</summary>
    public int CompareTo(InputPlace? other)
    {
        if (other is null)
            return 1;
        if (Argument != other.Argument)
            return Argument.CompareTo(other.Argument);
        string[] left = Path.Split('/'), right = other.Path.Split('/');
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (string.CompareOrdinal(left[i], right[i]) is not 0 and var order)
                return order;
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : Line.CompareTo(other.Line);
    }
}
