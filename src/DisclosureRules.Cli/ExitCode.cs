namespace DisclosureRules.Cli;

/// <summary>How the tool ends.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the threshold.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the threshold, or inputs that could not be read.</summary>
    public const int Findings = 1;

    /// <summary>The command line, a rule pack or a form is wrong; nothing was checked.</summary>
    public const int Usage = 2;

    /// <summary>The output could not be delivered: the disk is full, standard output is closed, or its reader has left.</summary>
    public const int Output = 3;

    /// <summary>A signal ended the tool: this and its number.</summary>
    public const int Signal = 128;
}
