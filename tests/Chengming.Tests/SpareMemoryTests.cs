using System.Runtime.InteropServices;

namespace Chengming.Tests;

/// <summary>Memory that was freed goes back to the system.</summary>
public sealed class SpareMemoryTests
{
    private const int Pieces = 4_000;
    private const int Size = 16 * 1024;

    [Fact]
    public void GiveBackPools_HolesBetweenWhatIsUsed_GoBackToTheSystem()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux()
                && RuntimeInformation.RuntimeIdentifier.Contains("linux-x64", StringComparison.Ordinal),
            "Only the GNU C library keeps pools."
        );
        var pieces = new nint[Pieces];
        for (var i = 0; i < Pieces; i++)
        {
            pieces[i] = Marshal.AllocHGlobal(Size);
            for (var page = 0; page < Size; page += Environment.SystemPageSize)
            {
                Marshal.WriteByte(pieces[i], page, 1);
            }
        }

        // One in forty stays, so that the library cannot give back the rest by itself.
        for (var i = 0; i < Pieces; i++)
        {
            if (i % 40 != 0)
            {
                Marshal.FreeHGlobal(pieces[i]);
            }
        }

        var before = Resident();
        SpareMemory.GiveBackPools();
        var given = before - Resident();
        for (var i = 0; i < Pieces; i += 40)
        {
            Marshal.FreeHGlobal(pieces[i]);
        }

        Assert.True(given > 20 << 10, $"{given} KB of {Pieces * Size >> 10} were given back.");
    }

    /// <summary>Anonymous memory of the process, KB.</summary>
    private static long Resident() =>
        File.ReadLines("/proc/self/status")
            .Where(l => l.StartsWith("RssAnon:", StringComparison.Ordinal))
            .Select(l =>
                long.Parse(
                    l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
            .Single();
}
