using System.Globalization;
using System.Text;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Outputs.Csv;

/// <summary>
/// A file of records as RFC 4180 has them: fields with commas between them, records ended by CR and LF, quotes around what needs them; UTF-8, for people with
/// the byte order mark without which Excel takes it for the system's encoding. What a spreadsheet program would calculate stands behind an apostrophe; numbers that the audit states stand as they are.
/// Not safe to share between threads.
/// </summary>
internal sealed class CsvWriter : IAsyncDisposable
{
    private readonly string _path;
    private readonly StreamWriter _output;
    private bool _isFirst = true;

    public CsvWriter(string path, params ReadOnlySpan<string> names)
        : this(path, isForPeople: false, names)
    {
    }

    public CsvWriter(string path, bool isForPeople, params ReadOnlySpan<string> names)
    {
        _path = path;
        _output = new StreamWriter(ResultFile.Begin(path), new UTF8Encoding(isForPeople), 64 << 10) { NewLine = "\r\n" };
        foreach (string name in names)
            Raw(name);
        End();
    }

    /// <summary>A text; an empty field where there is none.</summary>
    public CsvWriter Text(string? text)
    {
        string field = FormulaText.Neutral(text is null ? "" : VisibleText.Of(text));
        return Raw(field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    public CsvWriter Number(long? number) => Raw(number?.ToString(CultureInfo.InvariantCulture) ?? "");

    public CsvWriter Number(decimal? number) => Raw(number is { } value ? ExactNumber.Show(value) : "");

    public CsvWriter Date(DateOnly? date) => Raw(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    public void End()
    {
        _output.WriteLine();
        _isFirst = true;
    }

    /// <summary>Puts the file in its place; without it, none is there.</summary>
    public async ValueTask FinishAsync()
    {
        await _output.DisposeAsync().ConfigureAwait(false);
        ResultFile.Finish(_path);
    }

    public ValueTask DisposeAsync() => _output.DisposeAsync();

    private CsvWriter Raw(string field)
    {
        if (!_isFirst)
            _output.Write(',');
        _isFirst = false;
        _output.Write(field);
        return this;
    }
}
