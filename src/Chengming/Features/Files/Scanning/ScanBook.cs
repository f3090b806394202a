using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning.Personal;

namespace Chengming.Features.Files.Scanning;

/// <summary>Collects findings while a file is gone through, within bounds of number, text and time.</summary>
internal sealed class ScanBook(TimeProvider clock, TimeSpan longest, CancellationToken cancel)
{
    private const int MostFindings = 2_000;
    private const long MostCharacters = 20_000_000;
    private const int LongestExcerpt = 40;

    private readonly long started = clock.GetTimestamp();
    private readonly List<ReleaseFinding> findings = [];
    private readonly List<string> notChecked = [];
    private long characters;

    public UnfoldingBudget Budget { get; } = new(UnfoldingBudget.Usual);

    public ReleaseScan ToScan() => new(findings, [.. notChecked.Distinct()]);

    /// <summary>Looks for personal data in a text.</summary>
    public void Read(string text, FindingPlace place)
    {
        Tick();
        characters += text.Length;
        if (characters > MostCharacters)
        {
            throw new ScanStoppedException("文字过多，后面的部分没有检查；请拆分后再检查。");
        }

        foreach (var hit in PersonalData.Find(text, Tick))
        {
            Add(
                hit.Kind,
                PersonalData.Masked(hit, text),
                place with
                {
                    Start = hit.Start,
                    Length = hit.Length,
                },
                isCleanable: false
            );
        }
    }

    public void Add(FindingKind kind, string what, FindingPlace where, bool isCleanable)
    {
        Tick();
        if (findings.Count == MostFindings)
        {
            throw new ScanStoppedException($"发现已超过 {MostFindings} 处，后面的部分没有检查；请先处理这些。");
        }

        findings.Add(new ReleaseFinding(kind, what, where, isCleanable));
    }

    public void NotChecked(string reason) => notChecked.Add(reason);

    /// <summary>The beginning of a text in one line, personal data masked.</summary>
    public static string Excerpt(string text)
    {
        var line = PersonalData.MaskAll(text.ReplaceLineEndings(" ").Trim());
        return line.Length <= LongestExcerpt ? line : string.Concat(line.AsSpan(0, LongestExcerpt), "…");
    }

    /// <summary>Stops when it takes too long.</summary>
    public void Tick()
    {
        cancel.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(started) > longest)
        {
            throw new ScanStoppedException("检查用时过长，后面的部分没有检查；请拆分后再检查。");
        }
    }
}
