using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace DisclosureRules.Fuzz;

/// <summary>Which branches of instrumented assemblies an input has taken, and whether any of them is new. Of assemblies that are not instrumented nothing is known.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    // Never freed: threads that a reading left behind may still write to it.
    private static readonly byte* Taken = (byte*)NativeMemory.AllocZeroed(Size);

    private readonly byte[] _known = new byte[Size];

    /// <summary>Instrumented assemblies write without asking, from their first line on: this must have run before any of theirs does.</summary>
    [ModuleInitializer]
    public static void Prepare() => Trace.SharedMem = Taken;

    /// <summary>How many branches are known.</summary>
    public int Branches => _known.Count(b => b != 0);

    public void Begin()
    {
        Trace.PrevLocation = 0;
        new Span<byte>(Taken, Size).Clear();
    }

    /// <summary>Whether the input took a branch, or took one many times more often, that none before did.</summary>
    public bool End()
    {
        bool isNew = false;
        for (int i = 0; i < Size; i++)
        {
            // As AFL does, once, twice, some and many times are told apart.
            byte bucket = Taken[i] switch { 0 => 0, 1 => 1, 2 => 2, < 8 => 4, < 32 => 8, < 128 => 16, _ => 32 };
            isNew |= (bucket & ~_known[i]) != 0;
            _known[i] |= bucket;
        }

        return isNew;
    }
}
