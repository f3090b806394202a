using Chengming.Law;

namespace Chengming.Features.Files.Virus;

/// <summary>What the virus scanner said (病毒扫描结论). “Not scanned” is not “clean”.</summary>
/// <param name="Outcome">Which of the three it is.</param>
/// <param name="Detail">The name of the virus, or why nothing was scanned, in Chinese; empty when clean.</param>
[Term("病毒扫描结论")]
public sealed record VirusVerdict(VirusOutcome Outcome, string Detail)
{
    internal static VirusVerdict Clean { get; } = new(VirusOutcome.Clean, "");

    internal static VirusVerdict Infected(string name) => new(VirusOutcome.Infected, name);

    internal static VirusVerdict NotScanned(string reason) => new(VirusOutcome.NotScanned, reason);
}

/// <summary>The three things a virus scan can end in.</summary>
[Term("病毒扫描结果")]
public enum VirusOutcome
{
    /// <summary>The scanner knows nothing against the file.</summary>
    Clean,

    /// <summary>The scanner named a virus.</summary>
    Infected,

    /// <summary>Nobody looked.</summary>
    NotScanned,
}
