using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Requests.Archive.Binding;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>取用案卷: the whole file as PDF, or as ZIP with each paper and its originals. It names the applicant, so each time is written down.</summary>
internal sealed class TakeFile(PlatformDb db, CasePapers papers, SealedContents contents)
{
    /// <summary>The ending that asks for a ZIP.</summary>
    public const string Zip = "zip";

    /// <summary>Which file, and as what: zip or pdf.</summary>
    public sealed record Input(Guid FileId, string Format);

    /// <summary>Gives it, or says why not.</summary>
    public async Task<Outcome<TakenFile>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var file = await db.Set<CaseFile>()
            .AsNoTracking()
            .Include(f => f.Steps.OrderBy(s => s.Number))
            .SingleAsync(f => f.Id == input.FileId, cancel);
        if (!RequestKeepers.May(context.Actor, file.AgencyId, RequestKeepers.Workers))
        {
            return new Problem("", "案卷里有身份信息，只给本机关的承办人和公开工作机构负责人取用。");
        }

        if (file.State is FileState.Destroyed)
        {
            return new Problem("", "案卷已经销毁，只留登记和销毁清册。");
        }

        var about = await papers.RevealedAsync(file.RequestId, cancel);
        var bound = BoundFile.Of(file, about, await papers.OfAsync(about, cancel));
        var isZip = input.Format == Zip;
        if (isZip && await DamageAsync(bound, contents, cancel) is { } damage)
        {
            return new Problem("", damage);
        }

        db.Record(
            context,
            new FileTaken(file.Subject, file.RequestNumber, input.Format, isZip ? bound.Attachments.Count : 0)
        );
        await db.SaveChangesAsync(cancel);
        return new TakenFile(
            isZip
                ? (output, stop) => FileZip.WriteAsync(bound, contents, output, stop)
                : (output, stop) => output.WriteAsync(FilePdf.Of(bound), stop).AsTask()
        );
    }

    /// <summary>What is wrong with the originals, found before the first byte goes out; null when nothing is.</summary>
    internal static async Task<string?> DamageAsync(BoundFile bound, SealedContents contents, CancellationToken cancel)
    {
        foreach (var attachment in bound.Attachments)
        {
            try
            {
                await using var opened = attachment.File is { } there ? await contents.OpenAsync(there, cancel) : null;
            }
            catch (Exception e) when (e is DamagedContentException or CannotRevealException or FileNotFoundException)
            {
                return $"案卷 {bound.File.Number} 的电子原件“{attachment.Name}”已经损坏或者打不开，没有打包。请系统管理员检查文件库，或者从备份恢复。";
            }
        }

        return null;
    }
}

/// <summary>A file that was taken (取用的案卷): it is written as it goes.</summary>
/// <param name="WriteAsync">Writes it; the stream need not be seekable and stays open.</param>
[Term("取用的案卷")]
internal sealed record TakenFile(Func<Stream, CancellationToken, Task> WriteAsync);

/// <summary>A file was taken.</summary>
/// <param name="Subject">The file.</param>
/// <param name="Request">Number of the case.</param>
/// <param name="Format">Kind of file.</param>
/// <param name="Files">How many originals went along.</param>
[Term("取用案卷")]
public sealed record FileTaken(AuditSubject Subject, string Request, string Format, int Files) : AuditedEvent(Subject);
