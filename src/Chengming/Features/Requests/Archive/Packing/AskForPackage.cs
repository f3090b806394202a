using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Archive.Appraising;
using Chengming.Jobs;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Packing;

/// <summary>打包案卷: has the files of a year, or of an appraisal, made into one ZIP in the background.</summary>
internal sealed class AskForPackage(PlatformDb db, JobLeases leases, JobRunner runner, TimeProvider clock)
{
    /// <summary>Most files of one package.</summary>
    public const int MostFiles = 2_000;

    /// <summary>Whose files, and those of which year or which appraisal.</summary>
    public sealed record Input(Guid AgencyId, int? Year, Guid? AppraisalId);

    /// <summary>Enters it, or says why not.</summary>
    public async Task<Outcome<CasePackage>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        var (title, files) = await FilesAsync(input, cancel);
        if (files.Count == 0)
        {
            return new Problem(nameof(input.Year), "没有可以打包的案卷：还没有归档，或者已经销毁。");
        }

        if (files.Count > MostFiles)
        {
            return new Problem(nameof(input.Year), $"共 {files.Count} 卷，一次最多打包 {MostFiles} 卷。");
        }

        if (await db.Set<CasePackage>().Where(CasePackage.WorkedOn).AnyAsync(p => p.AgencyId == agency.Id, cancel))
        {
            return new Problem("", "已经有一个案卷包正在打包，请等它完成，或者先取消。");
        }

        var package = new CasePackage(
            agency.Id,
            title,
            files,
            context.Actor.AccountId ?? throw new InvalidOperationException("Only a person takes files."),
            context.Actor.Name,
            clock.GetUtcNow()
        );
        db.Add(package);
        db.Record(context, new PackageAskedFor(package.Subject, files.Count));
        await db.SaveChangesAsync(cancel);
        await leases.EnsureAsync(MakePackages.JobName, cancel);
        await leases.MakeDueAsync(MakePackages.JobName, cancel);
        runner.Wake(MakePackages.JobName);
        return package;
    }

    private async Task<(string Title, List<Guid> Files)> FilesAsync(Input input, CancellationToken cancel)
    {
        var there = db.Set<CaseFile>()
            .AsNoTracking()
            .Where(f => f.AgencyId == input.AgencyId && f.State != FileState.Destroyed)
            .OrderBy(f => f.Year)
            .ThenBy(f => f.Serial);
        if (input.AppraisalId is not { } appraisalId)
        {
            return (
                $"{input.Year} 年度案卷",
                await there.Where(f => f.Year == input.Year).Select(f => f.Id).ToListAsync(cancel)
            );
        }

        var appraisal = await db.Set<FileAppraisal>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == appraisalId && a.AgencyId == input.AgencyId, cancel);
        var listed = appraisal?.Files.Select(f => f.FileId).ToList() ?? [];
        return (
            $"到期鉴定 {appraisal?.Number} 的案卷",
            await there.Where(f => listed.Contains(f.Id)).Select(f => f.Id).ToListAsync(cancel)
        );
    }
}

/// <summary>Somebody asked for several files as one ZIP.</summary>
/// <param name="Subject">The package.</param>
/// <param name="Count">How many files.</param>
[Term("打包案卷")]
public sealed record PackageAskedFor(AuditSubject Subject, int Count) : AuditedEvent(Subject);
