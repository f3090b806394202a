using System.Security.Cryptography;
using Chengming.Actions;
using Chengming.Features.Files;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Requests.Papers;

/// <summary>收取材料: looks at the files that come with a case, and keeps them encrypted; what they belong to enters them.</summary>
public sealed class ReceivePapers(FileReception reception, SealFile seal, PlatformSettings settings)
{
    /// <summary>Says what is wrong with the files, all of it; nothing is kept.</summary>
    /// <param name="papers">The files.</param>
    /// <param name="online">True for what an applicant sends from the portal.</param>
    /// <param name="context">Who.</param>
    /// <param name="cancel">Breaks off.</param>
    internal async Task<(List<Problem> Problems, List<ExaminedPaper> Papers)> ExamineAsync(
        IReadOnlyList<PaperEntry> papers,
        bool online,
        ActionContext context,
        CancellationToken cancel
    )
    {
        if (await TooMuchAsync(papers, online, cancel) is { } tooMuch)
        {
            return ([tooMuch], []);
        }

        var problems = new List<Problem>();
        var examined = new List<ExaminedPaper>();
        foreach (var paper in papers)
        {
            var received = await reception.ExamineAsync(new(paper.Name, paper.Content, paper.Field), context, cancel);
            problems.AddRange(received.Problems);
            if (received.Value is { } file)
            {
                problems.AddRange(IsPaper(file.Kind) ? [] : [Unfit(paper, file.Kind)]);
                examined.Add(new ExaminedPaper(paper, file));
            }
        }

        return (problems, examined);
    }

    /// <summary>Keeps them encrypted. Whoever asks enters them with the case and records it.</summary>
    internal async Task<List<KeptPaper>> KeepAsync(
        Guid agencyId,
        IReadOnlyList<ExaminedPaper> papers,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var kept = new List<KeptPaper>();
        foreach (var (entry, received) in papers)
        {
            kept.Add(
                new KeptPaper(entry.Kind, await seal.RunAsync(new(agencyId, received, entry.Content), context, cancel))
            );
        }

        return kept;
    }

    /// <summary>What tells files apart from others, for a form that is sent again.</summary>
    internal static async Task<List<string>> DigestsAsync(IReadOnlyList<PaperEntry> papers, CancellationToken cancel)
    {
        var digests = new List<string>();
        foreach (var paper in papers)
        {
            paper.Content.Position = 0;
            digests.Add($"{paper.Kind.Code} {Convert.ToHexString(await SHA256.HashDataAsync(paper.Content, cancel))}");
        }

        return digests;
    }

    /// <summary>Pages and pictures; nothing that holds further files, and nothing that a browser would run.</summary>
    internal static bool IsPaper(FileKind kind) =>
        kind.IsAllowed
        && (
            kind.Structure
                is FileStructure.Pdf
                    or FileStructure.Picture
                    or FileStructure.OfficeXml
                    or FileStructure.Compound
            || kind.Id is "ofd" or "txt"
        );

    private static Problem Unfit(PaperEntry paper, FileKind kind) =>
        new(
            paper.Field,
            $"“{StoredFile.NameToKeep(paper.Name)}”是{kind.Name}，不能作为材料；请交 PDF、照片（JPG、PNG）或者 Word 文件。"
        );

    private async Task<Problem?> TooMuchAsync(IReadOnlyList<PaperEntry> papers, bool online, CancellationToken cancel)
    {
        var files = await settings.GetAsync<FileSettings>(cancel);
        var own = await settings.GetAsync<PaperSettings>(cancel);
        var most = online ? own.OnlineFiles : files.MostFiles;
        var megabytes = online ? own.OnlineMegabytes : files.LargestTogetherMegabytes;
        var bytes = papers.Sum(p => p.Content.Length);
        return papers.Count > most
                ? new Problem(
                    papers[0].Field,
                    $"一次最多 {most} 份材料，这次选择了 {papers.Count} 份；请合并，或者只选必要的。"
                )
            : bytes > (long)megabytes << 20
                ? new Problem(
                    papers[0].Field,
                    $"材料合计 {(bytes + (1 << 20) - 1) >> 20} MB，一次最多 {megabytes} MB；请压缩照片或者降低扫描分辨率后再选。"
                )
            : null;
    }
}

/// <summary>A file that may be kept.</summary>
internal sealed record ExaminedPaper(PaperEntry Entry, ReceivedFile Received);

/// <summary>A file that is kept and waits for its case.</summary>
internal sealed record KeptPaper(PaperKind Kind, SealedFile File)
{
    public override string ToString() => $"{Kind.Code} {File.PlainHash}";
}
