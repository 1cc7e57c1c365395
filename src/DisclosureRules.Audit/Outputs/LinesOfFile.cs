namespace DisclosureRules.Audit.Outputs;

/// <summary>The lines of a file, one after the other and by their places. Not safe to share between threads.</summary>
internal sealed class LinesOfFile(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 << 10);
    private readonly List<byte> _line = [];

    /// <summary>Where the next line begins.</summary>
    public long Position
    {
        get => _file.Position;
        set => _file.Position = value;
    }

    /// <summary>The next line without its end; <see langword="null"/> where there is none.</summary>
    public byte[]? Next()
    {
        _line.Clear();
        for (int next = _file.ReadByte(); next >= 0; next = _file.ReadByte())
        {
            if (next == '\n')
                return [.. _line];
            _line.Add((byte)next);
        }

        return null;
    }

    /// <summary>The line at a place.</summary>
    public byte[] At(long position)
    {
        Position = position;
        return Next() ?? throw new InvalidDataException($"{path} has no line at {position}.");
    }

    public void Dispose() => _file.Dispose();
}
