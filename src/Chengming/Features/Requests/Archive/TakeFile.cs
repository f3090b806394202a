using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Archive.Binding;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>取用案卷: the whole file as PDF, or as ZIP with each paper. It names the applicant, so each time is written down.</summary>
internal sealed class TakeFile(PlatformDb db, CasePapers papers)
{
    /// <summary>The ending that asks for a ZIP.</summary>
    public const string Zip = "zip";

    /// <summary>Which file, and as what: zip or pdf.</summary>
    public sealed record Input(Guid FileId, string Format);

    /// <summary>Gives it, or says why not.</summary>
    public async Task<Outcome<byte[]>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
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
        db.Record(context, new FileTaken(file.Subject, file.RequestNumber, input.Format));
        await db.SaveChangesAsync(cancel);
        return input.Format == Zip ? FileZip.Of(bound) : FilePdf.Of(bound);
    }
}

/// <summary>A file was taken.</summary>
/// <param name="Subject">The file.</param>
/// <param name="Request">Number of the case.</param>
/// <param name="Format">Kind of file.</param>
[Term("取用案卷")]
public sealed record FileTaken(AuditSubject Subject, string Request, string Format) : AuditedEvent(Subject);
