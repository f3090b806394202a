using Chengming.Features.Files.Packages;

namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>What may not lie within a zip or Office file.</summary>
internal static class EntryDangers
{
    private static readonly string[] ProgramKinds =
    [
        "windows-program",
        "linux-program",
        "mac-program",
        "java-program",
        "script",
        "shortcut",
        "help-file",
        "jar",
    ];

    /// <summary>True when an entry is a program by its name or by its first bytes.</summary>
    public static bool IsProgram(string name, ReadOnlySpan<byte> head)
    {
        var byName = FileKinds.OfName(name).Any(k => ProgramKinds.Contains(k.Id) && !IsUsualInOffice(name));
        if (byName)
        {
            return true;
        }

        foreach (var kind in FileKinds.All)
        {
            if (kind.Id != "script" && ProgramKinds.Contains(kind.Id) && kind.HasMarks(head) && head.Contains((byte)0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when unpacking an entry would write outside the folder it is unpacked into.</summary>
    public static bool LeadsOutside(string name) =>
        name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    /// <summary>True when an entry is itself a zip file.</summary>
    public static bool IsNested(ReadOnlySpan<byte> head) => BoundedZip.IsZip(head);

    // Printer settings, embedded objects and the like end in .bin within Office files.
    private static bool IsUsualInOffice(string name) => name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase);
}
