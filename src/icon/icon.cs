// Draws src/icon/icon.png, the icon of the packages: a table whose total, in red, does not agree with its cells.
// In the root of the repository: dotnet run src/icon/icon.cs
using System.Buffers.Binary;
using System.IO.Compression;

const int Size = 128, Samples = 4;
(int R, int G, int B) blue = (24, 68, 112), paper = (246, 248, 250), grey = (158, 178, 198), red = (214, 58, 46);

// Rows of bytes as PNG wants them: a filter (none), then red, green, blue and opacity of each pixel.
byte[] rows = new byte[Size * ((Size * 4) + 1)];
for (int y = 0; y < Size; y++)
{
    for (int x = 0; x < Size; x++)
        Paint(x, y).CopyTo(rows, (y * ((Size * 4) + 1)) + 1 + (x * 4));
}

byte[] header = new byte[13];
BinaryPrimitives.WriteInt32BigEndian(header, Size);
BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
(header[8], header[9]) = (8, 6);
using MemoryStream packed = new();
using (ZLibStream zlib = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
    zlib.Write(rows);
using FileStream png = File.Create(Path.Combine("src", "icon", "icon.png"));
png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
WriteChunk("IHDR", header);
WriteChunk("IDAT", packed.ToArray());
WriteChunk("IEND", []);

// The mean of 16 points of the pixel; opacity is the share of those within the icon.
byte[] Paint(int x, int y)
{
    (int R, int G, int B, int Count) sum = default;
    for (int i = 0; i < Samples * Samples; i++)
    {
        if (At(x + (((i % Samples) + 0.5) / Samples), y + (((i / Samples) + 0.5) / Samples)) is { } c)
            sum = (sum.R + c.R, sum.G + c.G, sum.B + c.B, sum.Count + 1);
    }

    int n = Math.Max(1, sum.Count);
    return [(byte)(sum.R / n), (byte)(sum.G / n), (byte)(sum.B / n), (byte)(sum.Count * 255 / (Samples * Samples))];
}

(int R, int G, int B)? At(double x, double y)
{
    if (!Within(x, y, 0, 0, Size, 24))
        return null;
    for (int row = 0; row < 3; row++)
    {
        for (int column = 0; column < 3; column++)
        {
            if (Within(x, y, 17 + (column * 33), 17 + (row * 33), 28, 5))
                return (row, column) is (2, 2) ? red : row is 2 || column is 2 ? grey : paper;
        }
    }

    return blue;
}

// Within a square with round corners?
static bool Within(double x, double y, double left, double top, double side, double radius)
{
    double half = side / 2;
    double dx = Math.Max(0, Math.Abs(x - left - half) - (half - radius)), dy = Math.Max(0, Math.Abs(y - top - half) - (half - radius));
    return (dx * dx) + (dy * dy) <= radius * radius;
}

void WriteChunk(string name, byte[] data)
{
    byte[] chunk = new byte[data.Length + 12];
    BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
    for (int i = 0; i < 4; i++)
        chunk[4 + i] = (byte)name[i];
    data.CopyTo(chunk, 8);
    uint crc = uint.MaxValue;
    foreach (byte b in chunk.AsSpan(4, data.Length + 4))
    {
        crc ^= b;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
    }

    BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), ~crc);
    png.Write(chunk);
}
