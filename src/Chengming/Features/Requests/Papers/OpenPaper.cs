using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Sniffing;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Papers;

/// <summary>查看材料: shows a paper to those who may see who applied, and writes down each look.</summary>
public sealed class OpenPaper(PlatformDb db, SealedContents contents)
{
    /// <summary>Which paper of which case.</summary>
    public sealed record Input(Guid RequestId, Guid PaperId);

    /// <summary>Opens it, or says why not.</summary>
    /// <exception cref="Files.Storing.DamagedContentException">The stored bytes have changed.</exception>
    public async Task<Outcome<OpenedPaper>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var paper = await db.Set<CasePaper>()
            .AsNoTracking()
            .Include(p => p.File)
            .SingleOrDefaultAsync(p => p.Id == input.PaperId && p.RequestId == input.RequestId, cancel);
        if (paper is not { IsThere: true })
        {
            return new Problem("", "没有这份材料，或者它已经撤除。");
        }

        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .SingleAsync(r => r.Id == input.RequestId, cancel);
        if (!RequestKeepers.May(context.Actor, request.AgencyId, RequestKeepers.Workers))
        {
            return new Problem("", "申请材料只给本机关的承办人和公开工作机构负责人查看。");
        }

        var content = await contents.OpenAsync(paper.File, cancel);
        try
        {
            var acting = context.As(RequestKeepers.Workers.First(context.Actor.Is));
            db.Record(acting, new PaperOpened(request.Subject, paper.KindCode, paper.File.PlainHash.Value));
            await db.SaveChangesAsync(cancel);
            return new OpenedPaper(contents.NameOf(paper.File), paper.File.Kind, paper.File.Length, content);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A file that was opened (已开启的文件).</summary>
/// <param name="Name">The name it was given in under.</param>
/// <param name="Kind">What it is by its bytes.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Content">Its bytes; whoever asked closes them.</param>
[Term("已开启的文件")]
public sealed record OpenedPaper(string Name, FileKind Kind, long Length, Stream Content)
{
    /// <inheritdoc />
    public override string ToString() => Kind.Name;
}

/// <summary>Somebody looked at a paper.</summary>
/// <param name="Subject">The case.</param>
/// <param name="PaperKind">Code of its kind.</param>
/// <param name="FileHash">SHA-256 of its bytes.</param>
[Term("查看申请材料")]
public sealed record PaperOpened(AuditSubject Subject, string PaperKind, string FileHash) : AuditedEvent(Subject);
