using System.Runtime.InteropServices;
using DisclosureRules.Cli.Output;

namespace DisclosureRules.Cli;

/// <summary>Ends the tool at a signal behind a whole line, with the exit code that shells give to the signal.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals(Terminal terminal) =>
        _registrations = [On(PosixSignal.SIGHUP, 1, terminal), On(PosixSignal.SIGINT, 2, terminal), On(PosixSignal.SIGTERM, 15, terminal)];

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
    }

    private static PosixSignalRegistration On(PosixSignal signal, int number, Terminal terminal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        if (terminal.Interrupt?.Invoke(number) == true)
            return;
        terminal.Stop();
        Environment.Exit(ExitCode.Signal + number);
    });
}
