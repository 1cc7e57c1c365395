namespace DisclosureRules.Packages.Tests.Samples;

/// <summary>A test that links a native executable; where the machine can't, it is skipped and says what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    private static readonly string? Missing = FindMissing();

    public NativeFactAttribute() => Skip = Missing;

    private static string? FindMissing()
    {
        if (OperatingSystem.IsWindows())
            return "Native executables are checked on Linux and macOS only.";
        if (!OnPath("clang") && !OnPath("gcc"))
            return "Neither clang nor gcc is installed (apt-get install clang zlib1g-dev).";
        if (OperatingSystem.IsLinux() && !File.Exists("/usr/include/zlib.h"))
            return "The headers of zlib are not installed (apt-get install zlib1g-dev).";
        return null;
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
