namespace DisclosureRules.Primitives;

/// <summary>What a path leads to.</summary>
internal enum PathKind
{
    /// <summary>A file with content, or nothing at all.</summary>
    File,

    /// <summary>A file without content.</summary>
    Empty,

    /// <summary>A pipe that has a name: to open it waits for another program.</summary>
    NamedPipe,

    /// <summary>A pipe, or another thing without a name, that a process has open.</summary>
    OpenPipe,

    /// <summary>A device, such as a disk, or one without end.</summary>
    Device,
}
