using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;
using Microsoft.Testing.Platform.Requests;
using Xunit.Abstractions;
using Xunit.Sdk;

using IPlatformFramework = Microsoft.Testing.Platform.Extensions.TestFramework.ITestFramework;

/// <summary>
/// Lets Microsoft.Testing.Platform, by which Stryker keeps the process of the tests alive, run tests of xunit 2. Only run.sh compiles this, into its copy.
/// </summary>
/// <remarks>
/// What is initialised once must not decide about a mutant. "Killed" is said only of a test that fails with the mutant and then passes
/// without it in the same state, "survived" only where everything was loaded anew with the mutant on; so is a failure that stays without it.
/// </remarks>
internal sealed class Bridge : IPlatformFramework, IDataProducer
{
    private const long MostMemory = 1L << 30;
    private static readonly string? MutantFile = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE");

    // Every request has a Bridge of its own.
    private static Tests? _kept;

    public string Uid => nameof(Bridge);
    public string Version => "1";
    public string DisplayName => nameof(Bridge);
    public string Description => nameof(Bridge);
    public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage)];

    public static async Task<int> Main(string[] args)
    {
        ITestApplicationBuilder builder = await TestApplication.CreateBuilderAsync(args);
        builder.RegisterTestFramework(_ => new TestFrameworkCapabilities(), (_, _) => new Bridge());
        using ITestApplication application = await builder.BuildAsync();
        return await application.RunAsync();
    }

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) =>
        Task.FromResult(new CreateTestSessionResult { IsSuccess = true });

    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) =>
        Task.FromResult(new CloseTestSessionResult { IsSuccess = true });

    public async Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        // What was loaded anew is not given back; Stryker asks a new process where one is gone.
        if (Environment.WorkingSet > MostMemory)
            Environment.Exit(1);
        IEnumerable<TestNode> nodes = context.Request is RunTestExecutionRequest { Filter: TestNodeUidListFilter asked }
            ? (await RunAsync([.. asked.TestNodeUids.Select(u => u.Value)])).Select(r => Node(r.Key, r.Value))
            : (_kept ??= new()).Everything().Select(Discovered);
        foreach (TestNode node in nodes)
            await context.MessageBus.PublishAsync(this, new TestNodeUpdateMessage(context.Request.Session.SessionUid, node));
        context.Complete();
    }

    private async Task<Dictionary<string, bool>> RunAsync(string[] ids)
    {
        _kept ??= new();
        int mutant = Switch(null);
        Dictionary<string, bool> passed = await _kept.RunAsync(ids, untilFailure: mutant >= 0);
        if (mutant < 0)
            return passed;
        string[] failed = [.. passed.Where(r => !r.Value).Select(r => r.Key)];
        if (failed.Length > 0)
        {
            Switch(-1);
            bool isClean = (await _kept.RunAsync(failed, untilFailure: false)).Values.All(p => p);
            Switch(mutant);
            if (isClean)
                return passed;
            _kept = null;
        }

        return await new Tests().RunAsync(ids, untilFailure: true);
    }

    /// <summary>The mutant that is on, and another one from now on.</summary>
    private static int Switch(int? next)
    {
        if (MutantFile is null)
            return -1;
        using FileStream file = new(MutantFile, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        using BinaryReader reader = new(file);
        int before = reader.ReadInt32();
        file.Position = 0;
        if (next is { } id)
            file.Write(BitConverter.GetBytes(id));
        return before;
    }

    private static TestNode Node(string id, bool passed) => new()
    {
        Uid = id,
        DisplayName = id,
        Properties = new PropertyBag(passed ? PassedTestNodeStateProperty.CachedInstance : new FailedTestNodeStateProperty("failed")),
    };

    // Stryker's filter of tests is asked for the names of type and method.
    private static TestNode Discovered(IXunitTestCase test)
    {
        string type = test.TestMethod.TestClass.Class.Name;
        int dot = type.LastIndexOf('.');
        return new TestNode
        {
            Uid = Tests.Id(test),
            DisplayName = test.DisplayName,
            Properties = new PropertyBag(
                DiscoveredTestNodeStateProperty.CachedInstance,
                new TestMethodIdentifierProperty("", type[..dot], type[(dot + 1)..], test.TestMethod.Method.Name, 0, [], "")),
        };
    }

    /// <summary>The tests and what they test, loaded once more: nothing in it is initialised yet.</summary>
    private sealed class Tests : AssemblyLoadContext
    {
        private readonly Dictionary<string, IXunitTestCase[]> _known = [];
        private readonly IAssemblyInfo _assembly;

        public Tests() => _assembly = Reflector.Wrap(LoadFromAssemblyPath(typeof(Bridge).Assembly.Location));

        public static string Id(IXunitTestCase test) => $"{test.TestMethod.TestClass.Class.Name} {test.UniqueID}";

        public IEnumerable<IXunitTestCase> Everything() => _assembly.GetTypes(false).Select(t => t.Name).Distinct().SelectMany(Of);

        /// <summary>The tests with these ids, and whether each passed. One that is not there with the mutant on is not one that noticed it.</summary>
        public async Task<Dictionary<string, bool>> RunAsync(string[] ids, bool untilFailure)
        {
            HashSet<string> asked = [.. ids];
            IXunitTestCase[] cases = [.. ids.Select(i => i[..i.IndexOf(' ')]).Distinct().SelectMany(Of).Where(c => asked.Contains(Id(c)))];
            Dictionary<string, bool> passed = asked.Except(cases.Select(Id)).ToDictionary(i => i, _ => true);
            Listener listener = new(message =>
            {
                if (message is not ITestCaseFinished finished)
                    return true;
                bool isPassed = finished.TestsFailed == 0;
                lock (passed)
                    passed[Id((IXunitTestCase)finished.TestCase)] = isPassed;
                return isPassed || !untilFailure;
            });
            using XunitTestAssemblyRunner runner = new(new TestAssembly(_assembly), cases, new Listener(_ => true), listener, new Options());
            await runner.RunAsync();
            return passed;
        }

        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name!.StartsWith(nameof(DisclosureRules), StringComparison.Ordinal)
            ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
            : null;

        private IXunitTestCase[] Of(string type)
        {
            if (_known.TryGetValue(type, out IXunitTestCase[]? known))
                return known;
            List<IXunitTestCase> found = [];
            using ManualResetEventSlim isComplete = new();
            Listener listener = new(message =>
            {
                if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test })
                    found.Add(test);
                else if (message is IDiscoveryCompleteMessage)
                    isComplete.Set();
                return true;
            });
            using XunitTestFrameworkDiscoverer discoverer = new(_assembly, new NullSourceInformationProvider(), new Listener(_ => true));
            discoverer.Find(type, false, listener, new Options());
            isComplete.Wait();
            return _known[type] = [.. found.DistinctBy(c => c.UniqueID)];
        }
    }

    private sealed class Listener(Func<IMessageSinkMessage, bool> hear) : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => hear(message);
    }

    private sealed class NullSourceInformationProvider : ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose()
        {
        }
    }

    // One test after the other: each runner of Stryker has a process of its own.
    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.execution.DisableParallelization"] = true,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out object? value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
