using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace DisclosureRules.Extensions;

/// <summary>Says when files, or the files of folders, have changed and been left alone for a moment. Safe to share between threads.</summary>
internal sealed class FileWatch : IDisposable
{
    // Editors write a file in several steps; what is read between them would be told as broken. FileConfigurationSource waits as long before it reads.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private readonly List<IDisposable> _watches = [];
    private readonly ITimer _timer;
    private IReadOnlyList<string> _paths = [];

    public FileWatch(Action changed, TimeProvider clock) => _timer = clock.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Watches these from now on, and no others.</summary>
    public void Watch(IReadOnlyList<string> paths)
    {
        if (paths.SequenceEqual(_paths))
            return;
        Stop();
        _paths = paths;
        foreach (string path in paths.Select(Path.GetFullPath).Distinct())
        {
            bool isFolder = Directory.Exists(path);
            string folder = isFolder ? path : Path.GetDirectoryName(path)!;
            if (!Directory.Exists(folder))
                continue;
            PhysicalFileProvider files = new(folder);
            string filter = isFolder ? "**/*.json" : Path.GetFileName(path);
            _watches.Add(ChangeToken.OnChange(() => files.Watch(filter), () => _timer.Change(Moment, Timeout.InfiniteTimeSpan)));
            _watches.Add(files);
        }
    }

    public void Dispose()
    {
        Stop();
        _timer.Dispose();
    }

    private void Stop()
    {
        _watches.ForEach(w => w.Dispose());
        _watches.Clear();
    }
}
