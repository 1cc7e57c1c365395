using DisclosureRules.Documents.Limits;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Isolation;

/// <summary>
/// Which program reads documents for an <see cref="IsolatedReader"/>, in how many processes, and what each may take. Immutable, changed with <c>with</c>,
/// safe to share between threads.
/// </summary>
public sealed record WorkerOptions
{
    private const long LeastMemory = 64L << 20;

    private static readonly string[] CommandLine = Environment.GetCommandLineArgs();

    private readonly string _program = "disclosure-rules";
    private readonly ValueList<string> _arguments = ValueList<string>.Empty;
    private readonly int _maximumProcesses = Environment.ProcessorCount;
    private readonly long _maximumMemory = 1L << 30;
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    /// <summary>The tool <c>disclosure-rules</c>, where it is found on the path.</summary>
    public static WorkerOptions Tool { get; } = new();

    /// <summary>
    /// The program that runs, started once more with <see cref="ReadingWorker.Argument"/>: its <c>Main</c> must begin with
    /// <c>if (ReadingWorker.IsAskedFor(args)) return ReadingWorker.Run();</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The system doesn't say which program that is.</exception>
    public static WorkerOptions ThisProgram
    {
        get
        {
            string program = Environment.ProcessPath ?? throw new InvalidOperationException("The system doesn't say which program this is.");
            // What the host `dotnet` runs is its first argument, which the runtime gives with its path.
            bool isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
            return new() { Program = program, Arguments = isHost ? [Path.GetFullPath(CommandLine[0])] : [] };
        }
    }

    /// <summary>The program, by its path or as it is found on the path: <c>disclosure-rules</c> by default.</summary>
    /// <exception cref="ArgumentException">The value is <see langword="null"/> or empty.</exception>
    public string Program
    {
        get => _program;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            _program = value;
        }
    }

    /// <summary>What it is started with before <see cref="ReadingWorker.Argument"/>; nothing by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<string> Arguments { get => _arguments; init => _arguments = ValueList<string>.Of(value); }

    /// <summary>How many processes read at once: as many as there are processors by default, 1 or more. Each is started when it is needed first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int MaximumProcesses { get => _maximumProcesses; init => _maximumProcesses = Limit.Of(value, 1, 1024); }

    /// <summary>
    /// Bytes that the runtime of one process may take for what it reads: 1073741824 by default, 67108864 or more. The largest files that the limits of
    /// <see cref="ReadingLimits.Default"/> let through take less; a document that takes more is refused.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public long MaximumMemory { get => _maximumMemory; init => _maximumMemory = Limit.Of(value, LeastMemory, long.MaxValue); }

    /// <summary>
    /// How long a process may go on after <see cref="ReadingLimits.Time"/> before it is ended: 5 seconds by default, more than zero and at most a day. It stops
    /// by itself at its next look at the clock; what never looks is ended.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public TimeSpan Patience
    {
        get => _patience;
        init => _patience = value == Timeout.InfiniteTimeSpan ? throw new ArgumentOutOfRangeException(nameof(Patience), value, "Patience has an end.") : Limit.Of(value);
    }
}
