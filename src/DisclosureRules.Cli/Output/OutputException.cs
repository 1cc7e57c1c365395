namespace DisclosureRules.Cli.Output;

/// <summary>What was asked for could not be delivered: the disk is full, standard output is closed, or its reader has left.</summary>
internal sealed class OutputException(Exception cause) : IOException(cause.Message, cause)
{
    private const int BrokenPipe = 32;

    /// <summary>Whether whoever read the output has left, and knows it.</summary>
    public bool ReaderHasLeft => InnerException is IOException { HResult: BrokenPipe };
}
