namespace DisclosureRules.Cli.Output;

/// <summary>Prints checked inputs, one after the other.</summary>
internal interface IFindingOutput
{
    void Write(CheckedInput input);
}
