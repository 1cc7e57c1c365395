using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DisclosureRules.Extensions.Tests;

/// <summary>What was logged under the library's name: event ids and texts.</summary>
internal sealed class MemoryLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(int Id, LogLevel Level, string Text)> _entries = [];

    public IReadOnlyList<(int Id, LogLevel Level, string Text)> Entries => [.. _entries];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(MemoryLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (category.StartsWith("DisclosureRules", StringComparison.Ordinal))
                log._entries.Enqueue((eventId.Id, logLevel, formatter(state, exception)));
        }
    }
}
