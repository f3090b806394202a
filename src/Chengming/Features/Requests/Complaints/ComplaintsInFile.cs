using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Complaints;

/// <summary>Complaints that the agency itself received about the case. Those that its supervisor received lie in the supervisor's files.</summary>
internal sealed class ComplaintsInFile(PlatformDb db) : IFilePapers
{
    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var complaints = await db.Set<DisclosureComplaint>()
            .AsNoTracking()
            .Where(c => c.RequestId == about.Request.Id && c.AgencyId == about.Agency.Id)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        return [.. complaints.SelectMany(c => Sheets(c, about))];
    }

    public Task EraseAsync(Guid requestId, CancellationToken cancel) =>
        db.Set<DisclosureComplaint>()
            .Where(c => c.RequestId == requestId && c.AgencyId == c.AboutId)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(c => c.Matter, "")
                        .SetProperty(c => c.Findings, "")
                        .SetProperty(c => c.Name, (ProtectedText?)null)
                        .SetProperty(c => c.Contact, (ProtectedText?)null),
                cancel
            );

    private static IEnumerable<FilePaper> Sheets(DisclosureComplaint c, CaseOnFile about)
    {
        yield return Sheet(
            c,
            about,
            "",
            "投诉举报登记单",
            c.ReceivedOn,
            ("内容", c.Matter),
            ("登记人", $"{c.RegisteredByName}　{ChinaTime.DateAndTime(c.RegisteredAt)}")
        );
        if (c is { ConcludedOn: { } concluded, Result: { } result })
        {
            yield return Sheet(
                c,
                about,
                ":result",
                "投诉举报办结登记单",
                concluded,
                ("结果", result.Term),
                ("查明的情况", c.Findings.Length > 0 ? c.Findings : "—")
            );
        }
    }

    private static FilePaper Sheet(
        DisclosureComplaint c,
        CaseOnFile about,
        string part,
        string title,
        DateOnly on,
        params (string, string)[] facts
    ) =>
        new(
            $"complaint:{c.Id:N}{part}",
            FilePaperKinds.RemedySheet,
            title,
            on,
            about.Agency.Name,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    title,
                    [
                        ("投诉编号", c.Number),
                        ("申请编号", about.Request.Number),
                        ("事由", $"{c.Ground.Term}（{c.Ground.Basis}）"),
                        ("日期", ChinaTime.DayInWords(on)),
                        .. facts,
                    ]
                )
        )
        {
            Number = c.Number,
        };
}
