namespace DisclosureRules.Documents.Inputs;

/// <summary>What is held of a file or folder until its turn comes: little more than its name, since there may be a hundred thousand beside it.</summary>
/// <param name="Name">Its name in its folder.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
/// <param name="IsOutOfReach">Whether its name leads nowhere.</param>
/// <param name="IsLink">Whether it is a link.</param>
/// <param name="IsEmpty">Whether there is nothing to read in it.</param>
internal readonly record struct FolderEntry(string Name, bool IsFolder, bool IsHidden, bool IsOutOfReach, bool IsLink, bool IsEmpty);
