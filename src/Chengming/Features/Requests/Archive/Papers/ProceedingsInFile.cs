using Chengming.Data;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>
/// Reviews and suits: a sheet for each thing that was recorded of one, so that a file closed in between is only ever added to. Table 4 goes on
/// counting them after a destruction; what they were about is gone.
/// </summary>
internal sealed class ProceedingsInFile(PlatformDb db) : IFilePapers
{
    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var proceedings = await db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.RequestId == about.Request.Id)
            .OrderBy(p => p.NoticeOn)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);
        return [.. proceedings.SelectMany(p => Sheets(p, about))];
    }

    public Task EraseAsync(Guid requestId, CancellationToken cancel) =>
        db.Set<RemedyProceeding>()
            .Where(p => p.RequestId == requestId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Matter, ""), cancel);

    private static IEnumerable<FilePaper> Sheets(RemedyProceeding p, CaseOnFile about)
    {
        yield return Sheet(
            p,
            about,
            "",
            $"{p.Procedure.Term}登记单",
            p.NoticeOn,
            p.Organ,
            ("争议事项", p.Matter),
            ("收到副本", ChinaTime.DayInWords(p.NoticeOn)),
            ("答复期限", ChinaTime.DayInWords(p.AnswerDueOn)),
            ("登记人", $"{p.RegisteredByName}　{ChinaTime.DateAndTime(p.RegisteredAt)}")
        );
        if (p.AnsweredOn is { } answered)
        {
            yield return Sheet(
                p,
                about,
                ":answer",
                $"{p.Procedure.Term}答复登记单",
                answered,
                about.Agency.Name,
                ("提交日期", ChinaTime.DayInWords(answered)),
                ("期限", ChinaTime.DayInWords(p.AnswerDueOn))
            );
        }

        if (p is { ConcludedOn: { } concluded, Outcome: { } outcome })
        {
            yield return Sheet(
                p,
                about,
                $":outcome:{concluded:yyyyMMdd}",
                $"{p.Procedure.Term}审结登记单",
                concluded,
                p.Organ,
                ("结果", outcome.Term),
                ("文书号", p.DecisionNumber.Length > 0 ? p.DecisionNumber : "—"),
                ("收到日期", ChinaTime.DayInWords(concluded)),
                ("重新答复期限", p.NewReplyDueOn is { } due ? ChinaTime.DayInWords(due) : "—"),
                ("原因和教训", p.Lesson.Length > 0 ? p.Lesson : "—")
            );
        }

        if (p is { NewReplyOn: { } replied, NewDecisionCode.Length: > 0 })
        {
            yield return Sheet(
                p,
                about,
                ":new-reply",
                "重新答复登记单",
                replied,
                about.Agency.Name,
                ("重新答复", ChinaTime.DayInWords(replied)),
                ("答复类型", DecisionKinds.Of(p.NewDecisionCode).Term)
            );
        }
    }

    private static FilePaper Sheet(
        RemedyProceeding p,
        CaseOnFile about,
        string part,
        string title,
        DateOnly on,
        string responsible,
        params (string, string)[] facts
    ) =>
        new(
            $"proceeding:{p.Id:N}{part}",
            FilePaperKinds.RemedySheet,
            title,
            on,
            responsible,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    title,
                    [
                        ("申请编号", about.Request.Number),
                        ("程序", p.Procedure.Term + (p.IsAfterReview ? "（复议后）" : "")),
                        ("审理机关", p.Organ),
                        ("案号", p.CaseNumber.Length > 0 ? p.CaseNumber : "—"),
                        .. facts,
                    ]
                )
        );
}
