using System.Text.RegularExpressions;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Checking;

/// <summary>Why a file can't be read or written, as the system's own exceptions of each kind show.</summary>
public sealed partial class FileFailureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("disclosure-rules-").FullName;

    public static readonly TheoryData<string, string> Failures = new()
    {
        { "nowhere", "没有这个文件或文件夹" }, { "nowhere/file", "没有这个文件或文件夹" }, { "file/inside", "不是文件夹" }, { ".", "或那里是文件夹" }, { "long", "路径太长" }, { "locked", "正被其他程序使用" },
    };

    /// <summary>What the runtime says is in English, whatever the language of the message around it.</summary>
    [Theory]
    [MemberData(nameof(Failures))]
    public void Each_is_told_in_words_of_our_own(string path, string words)
    {
        LocalizedText reason = FileFailure.ReasonOf(Failure(path));
        Assert.Contains(words, reason.Zh, StringComparison.Ordinal);
        Assert.DoesNotMatch(Latin(), reason.Zh);
        Assert.Matches(Latin(), reason.En);
        Diagnostic problem = Diagnostic.NotOpened(path, Failure(path));
        Assert.DoesNotMatch(Latin(), problem.Message.Zh.Replace("`", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(28, "磁盘已满")]
    [InlineData(30, "只能读取")]
    [InlineData(5, "设备读写出错")]
    [InlineData(17, "已有同名")]
    public void Numbers_of_the_system_are_told_apart(int number, string words)
    {
        if (!OperatingSystem.IsWindows())
            Assert.Contains(words, FileFailure.ReasonOf(new IOException("?", number)).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_exception_is_told_what_it_says()
    {
        Assert.Equal("x", FileFailure.ReasonOf(new InvalidOperationException("x")).Zh);
        Assert.Equal("y", FileFailure.ReasonOf(new IOException("y")).Zh);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Exception Failure(string path)
    {
        string file = Path.Combine(_folder, "file");
        using FileStream held = new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        string whole = path switch { "long" => Path.Combine(_folder, new string('x', 5000)), "locked" => file, _ => Path.Combine(_folder, path) };
        return Record.Exception(() => new FileStream(whole, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose());
    }

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Latin();
}
