using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace DisclosureRules.Extensions.Tests;

/// <summary>New rules take the place of the old ones, or else the old ones stay and everybody is told.</summary>
public sealed class ReloadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Other_settings_are_in_force_at_once()
    {
        using Workplace work = new(new() { ["Rules:requests.*"] = "off" });
        Assert.DoesNotContain(work.Rules.Current.Rules, r => r.Id.StartsWith("requests.", StringComparison.Ordinal));
        work.Set("Rules:requests.*", "on");
        Assert.Contains(work.Rules.Current.Rules, r => r.Id.StartsWith("requests.", StringComparison.Ordinal));
        Assert.Equal([1, 2], work.Log.Entries.Select(e => e.Id));
        Assert.Equal(HealthStatus.Healthy, await work.Health());
    }

    [Theory]
    [InlineData("Rules:requests.ballance", "off", "requests.balance")]
    [InlineData("Packs:0", "FOLDER/nothing.json", "nothing.json")]
    [InlineData("National", "perhaps", "National")]
    [InlineData("Nationl", "true", "Nationl")]
    public async Task The_old_rules_stay_when_the_new_ones_are_wrong(string key, string value, string named)
    {
        using Workplace work = new(new() { ["Rules:narrative.*"] = "off" });
        object before = work.Rules.Current;
        work.Set(key, value);
        Assert.Same(before, work.Rules.Current);
        Assert.Contains(named, work.Rules.Problems[0].Message.En + work.Rules.Problems[0].File, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Degraded, await work.Health());
        (int id, LogLevel level, string text) = work.Log.Entries[^1];
        Assert.Equal((3, LogLevel.Error), (id, level));
        Assert.Contains(named, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_right_takes_their_place()
    {
        using Workplace work = new(new() { ["Rules:narrative.*"] = "off" });
        object before = work.Rules.Current;
        work.Set("Rules:narrative.*", "offf");
        Assert.NotEmpty(work.Rules.Problems);
        work.Set("Rules:narrative.*", "on");
        Assert.NotSame(before, work.Rules.Current);
        Assert.Empty(work.Rules.Problems);
        Assert.Equal(HealthStatus.Healthy, await work.Health());
    }

    [Fact]
    public async Task Without_rules_nothing_is_checked_and_the_health_says_so()
    {
        using Workplace work = new(new() { ["Packs:0"] = "no-such-pack.json" });
        Assert.Equal(HealthStatus.Unhealthy, await work.Health());
        Assert.Equal(4, work.Log.Entries[0].Id);
    }

    [Fact]
    public async Task A_changed_pack_is_read_again_and_a_broken_one_changes_nothing()
    {
        using Workplace work = new(new() { ["National"] = "false", ["Packs:0"] = "FOLDER" });
        work.Write("a", "year = 1");
        Assert.Equal("year = 1", work.Rules.Current.Find("a.rule").Check);
        TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Rules.Changed += (_, _) => changed.TrySetResult();
        work.Write("a", "year = ");
        while (work.Rules.Problems.Count == 0)
            await Task.Delay(20).WaitAsync(Patience);
        Assert.Equal("year = 1", work.Rules.Current.Find("a.rule").Check);
        work.Write("a", "year = 2");
        await changed.Task.WaitAsync(Patience);
        Assert.Equal("year = 2", work.Rules.Current.Find("a.rule").Check);
    }

    [Fact]
    public void Where_files_are_not_watched_they_are_read_when_asked_for()
    {
        using Workplace work = new(new() { ["National"] = "false", ["Packs:0"] = "FOLDER", ["ReloadOnChange"] = "false" });
        work.Write("a", "year = 1");
        object before = work.Rules.Current;
        Assert.Empty(work.Rules.Loaded.Paths);
        work.Write("a", "year = 2");
        Assert.True(work.Rules.Reload());
        Assert.NotSame(before, work.Rules.Current);
        work.Write("a", "year =");
        Assert.False(work.Rules.Reload());
        Assert.Equal("year = 2", work.Rules.Current.Find("a.rule").Check);
    }
}
