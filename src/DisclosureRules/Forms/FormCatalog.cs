using System.Collections.Frozen;
using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>The forms a program works with, by identifier. Immutable and safe to share between threads.</summary>
[JsonConverter(typeof(NoJsonConverter<FormCatalog>))]
[JsonInstead("Write the forms of All that are your own, and add them with FormCatalog.With where they are read.")]
public sealed class FormCatalog
{
    private static readonly Lazy<FormCatalog> LazyBuiltIn = new(LoadBuiltIn);
    private readonly FrozenDictionary<string, Form> _forms;

    private FormCatalog(IEnumerable<Form> forms)
    {
        All = ValueList<Form>.Of(forms.OrderBy(f => f.Id, StringComparer.Ordinal));
        _forms = All.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
    }

    /// <summary>The forms that ship with the library.</summary>
    public static FormCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>A catalog without forms.</summary>
    public static FormCatalog Empty { get; } = new([]);

    /// <summary>All forms, by identifier.</summary>
    public IReadOnlyList<Form> All { get; }

    /// <summary>The form of that identifier, or <see langword="null"/>.</summary>
    public Form? Find(string id) => _forms.GetValueOrDefault(id);

    /// <summary>The form that reports of a year are made on.</summary>
    /// <param name="year">The year reported on, e.g. 2023.</param>
    /// <returns>The form that is in force for the year, never <see langword="null"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No form of the catalog is in force for the year, or several are; the message names them with their years.</exception>
    public Form ForYear(int year)
    {
        Form[] inForce = [.. All.Where(f => f.Years.Contains(year))];
        if (inForce.Length == 1)
            return inForce[0];
        string forms = string.Join(", ", (inForce.Length == 0 ? All : inForce).Select(f => $"{f.Id} ({f.Years})"));
        throw new ArgumentOutOfRangeException(
            nameof(year), year, inForce.Length == 0 ? $"No form is in force for the year; there are {forms}." : $"Several forms are in force for the year: {forms}; choose one by its id.");
    }

    /// <summary>This catalog and one more form; a form of the same identifier is replaced.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The catalog with the form; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="form"/> is <see langword="null"/>.</exception>
    public FormCatalog With(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(All.Where(f => f.Id != form.Id).Append(form));
    }

    /// <summary>This catalog and the forms of files and folders; a form of the same identifier is replaced.</summary>
    /// <param name="paths">
    /// Files, and folders with every <c>.json</c> file below them, in ordinal order of their paths; links to folders are not followed. A form may name an
    /// earlier one in <c>alsoReads</c>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A path leads nowhere, a file can't be opened or is not a valid form; with all problems of all of them.</exception>
    public FormCatalog WithFiles(params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<Diagnostic> diagnostics = [];
        FormCatalog catalog = this;
        foreach (string file in JsonFiles.Find(paths, diagnostics))
        {
            if (InputFile.Read(file, Form.MaximumBytes, diagnostics) is { } utf8 && FormReader.Read(utf8, file, catalog, diagnostics) is { } form)
                catalog = catalog.With(form);
        }

        return diagnostics.Count == 0 ? catalog : throw new DiagnosticException(diagnostics);
    }

    /// <summary>Embedded forms are read in order of name, so an edition may name an earlier one in <c>alsoReads</c>.</summary>
    private static FormCatalog LoadBuiltIn()
    {
        FormCatalog catalog = Empty;
        foreach (string name in EmbeddedFile.Names("forms/"))
        {
            List<Diagnostic> diagnostics = [];
            Form? form = FormReader.Read(EmbeddedFile.Bytes(name), name, catalog, diagnostics);
            catalog = catalog.With(form ?? throw new DiagnosticException(diagnostics));
        }

        return catalog;
    }
}
