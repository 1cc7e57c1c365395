using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary>Rule packs and forms from files and folders of the user's own; the problems of all of them come together.</summary>
internal static class JsonFiles
{
    public static FormCatalog Forms(IReadOnlyList<string> paths)
    {
        List<Diagnostic> diagnostics = [];
        FormCatalog forms = FormCatalog.BuiltIn;
        foreach (string file in Files(paths, diagnostics))
        {
            try
            {
                forms = forms.With(Form.Read(file, forms));
            }
            catch (DiagnosticException exception)
            {
                diagnostics.AddRange(exception.Diagnostics);
            }
        }

        return diagnostics.Count == 0 ? forms : throw new DiagnosticException(diagnostics);
    }

    public static RuleSet Rules(IEnumerable<RulePack> packs, IReadOnlyList<string> paths, FormCatalog forms)
    {
        List<Diagnostic> diagnostics = [];
        List<string> files = Files(paths, diagnostics);
        RuleSet.TryLoad(packs, files, out RuleSet? rules, out IReadOnlyList<Diagnostic> loading, forms);
        diagnostics.AddRange(loading);
        return diagnostics.Count == 0 && rules is not null ? rules : throw new DiagnosticException(diagnostics);
    }

    private static List<string> Files(IReadOnlyList<string> paths, List<Diagnostic> diagnostics)
    {
        List<string> files = [];
        foreach (string path in paths)
        {
            if (File.Exists(path))
            {
                files.Add(path);
                continue;
            }

            string[] found = Directory.Exists(path) ? Directory.GetFiles(path, "*.json", SearchOption.AllDirectories) : [];
            files.AddRange(found.Select(f => f.Replace('\\', '/')).Order(StringComparer.Ordinal));
            if (!Directory.Exists(path))
                diagnostics.Add(new("file.not-found", new("没有这个文件或文件夹", "there is no such file or folder"), path));
            else if (found.Length == 0)
                diagnostics.Add(new("file.empty-folder", new("文件夹中没有 .json 文件", "the folder has no .json file"), path));
        }

        return files;
    }
}
