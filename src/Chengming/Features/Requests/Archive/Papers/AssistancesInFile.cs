using Chengming.Data;
using Chengming.Features.Requests.Coordination;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>What colleagues were asked for and answered. Remarks among them are no record of the case: they do not join the file, and go with it.</summary>
internal sealed class AssistancesInFile(PlatformDb db) : IFilePapers
{
    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var asked = await db.Set<Assistance>()
            .AsNoTracking()
            .Where(a => a.RequestId == about.Request.Id)
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);
        return [.. asked.Select(a => Sheet(a, about))];
    }

    public async Task EraseAsync(Guid requestId, CancellationToken cancel)
    {
        await db.Set<Assistance>()
            .Where(a => a.RequestId == requestId)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(a => a.Asked, "")
                        .SetProperty(a => a.Answer, "")
                        .SetProperty(a => a.AnsweredBy, "")
                        .SetProperty(a => a.HelperName, ""),
                cancel
            );
        await db.Set<CaseRemark>().Where(r => r.RequestId == requestId).ExecuteDeleteAsync(cancel);
    }

    private static FilePaper Sheet(Assistance asked, CaseOnFile about) =>
        new(
            $"assistance:{asked.Id:N}",
            FilePaperKinds.AssistanceSheet,
            "协办登记单",
            ChinaTime.Day(asked.AskedAt),
            about.Agency.Name,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    "协办登记单",
                    ("申请编号", about.Request.Number),
                    ("协办", asked.Whom),
                    ("协办内容", asked.Asked),
                    ("请求", $"{asked.AskedByName}　{ChinaTime.DateAndTime(asked.AskedAt)}"),
                    ("协办期限", ChinaTime.DayInWords(asked.DueOn)),
                    ("催办", $"{asked.ChaseCount} 次"),
                    (
                        "答复",
                        asked.AnsweredAt is { } at
                            ? $"{asked.Answer}（{asked.AnsweredBy}，{ChinaTime.DateAndTime(at)}）"
                        : asked.WithdrawnAt is null ? "没有答复"
                        : "已撤回"
                    )
                )
        );
}
