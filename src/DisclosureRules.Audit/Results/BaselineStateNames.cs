namespace DisclosureRules.Audit.Results;

/// <summary>The states by the names that they have in the files of a result.</summary>
internal static class BaselineStateNames
{
    public static string Of(BaselineState state) => state switch
    {
        BaselineState.New => "new",
        BaselineState.Unchanged => "unchanged",
        BaselineState.Updated => "updated",
        BaselineState.Absent => "absent",
        _ => "reportAbsent",
    };
}
