using Chengming.Data;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Office;
using Chengming.Law.Requests;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>The application and its entry in the register, and the whole course of the case. What was received on paper lies in the paper file.</summary>
internal sealed class RecordsInFile(PlatformDb db) : IFilePapers
{
    /// <summary>What stands where something was destroyed.</summary>
    internal const string Destroyed = "（案卷已销毁）";

    private static readonly (string Head, double Share)[] Course =
    [
        ("日期", 2),
        ("事项", 3),
        ("内容", 5),
        ("经办人", 2),
    ];

    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var id = about.Request.Id;
        var proposals = await db.Set<RequestProposal>()
            .AsNoTracking()
            .Where(p => p.RequestId == id)
            .ToListAsync(cancel);
        var letters = await db.Set<CaseLetter>()
            .AsNoTracking()
            .Include(l => l.Steps)
            .Where(l => l.RequestId == id)
            .ToListAsync(cancel);
        return [Application(about), Register(about), CourseOf(about, proposals, letters)];
    }

    public async Task EraseAsync(Guid requestId, CancellationToken cancel)
    {
        await db.Set<RequestParty>().Where(p => p.RequestId == requestId).ExecuteDeleteAsync(cancel);
        await db.Set<RequestEvent>()
            .Where(e => e.RequestId == requestId && e.Kind != RequestEventKind.Filed)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.Words, ""), cancel);
        await db.Set<DisclosureRequest>()
            .Where(r => r.Id == requestId)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(r => r.Wanted, Destroyed)
                        .SetProperty(r => r.WantedInFull, (string?)null)
                        .SetProperty(r => r.WantedFingerprint, "")
                        .SetProperty(r => r.RequesterShown, "")
                        .SetProperty(r => r.QueryCodeFingerprint, "")
                        .SetProperty(r => r.SubmissionFingerprint, (string?)null)
                        .SetProperty(r => r.ContentHash, ""),
                cancel
            );
    }

    private static FilePaper Application(CaseOnFile about)
    {
        var request = about.Request;
        return new FilePaper(
            "application",
            FilePaperKinds.ApplicationSheet,
            "政府信息公开申请",
            request.ArrivedOn,
            request.RequesterShown,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    "政府信息公开申请",
                    [
                        .. about.Revealed.Parties.SelectMany(p =>
                            new[]
                            {
                                (p.Party.Role is PartyRole.Agent ? "委托代理人" : "申请人", PartyWords.Name(p)),
                                ("证件", PartyWords.Document(p)),
                                ("联系方式", PartyWords.Contact(p)),
                            }
                        ),
                        ("所需政府信息", about.Revealed.Wanted),
                        ("提供形式", request.SupplyForm?.Term ?? "没有说明"),
                        ("获取途径", request.SupplyWay?.Term ?? "没有说明"),
                    ]
                )
        )
        {
            Remarks = request.Channel == RequestChannel.Online ? "" : $"据登记生成；{request.Channel.Term}的原件另附",
        };
    }

    private static FilePaper Register(CaseOnFile about)
    {
        var request = about.Request;
        return new FilePaper(
            "register",
            FilePaperKinds.RegisterSheet,
            "政府信息公开申请登记表",
            ChinaTime.Day(request.RegisteredAt),
            about.Agency.Name,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    "政府信息公开申请登记表",
                    ("申请编号", request.Number),
                    ("申请人", string.Join('、', about.Revealed.Parties.Select(PartyWords.Name))),
                    ("申请人类别", RequesterKind.Of(request.RequesterKindCode).Term),
                    ("提出方式", request.Channel.Term),
                    ("到达日期", ChinaTime.DayInWords(request.ArrivedOn)),
                    ("收到申请之日", request.ReceivedOn is { } on ? ChinaTime.DayInWords(on) : "没有双方确认"),
                    ("收到的依据", request.Channel.Basis.ToString()),
                    ("答复期限", request.DueOn is { } due ? ChinaTime.DayInWords(due) : "—"),
                    ("办结日期", request.ClosedOn is { } closed ? ChinaTime.DayInWords(closed) : "—"),
                    ("申请内容", about.Revealed.Wanted),
                    ("内容摘要（SHA-256）", request.ContentHash),
                    ("登记人", $"{request.RegisteredByName}　{ChinaTime.DateAndTime(request.RegisteredAt)}"),
                    ("承办人", request.HandlerName.Length > 0 ? request.HandlerName : "—")
                )
        );
    }

    private static FilePaper CourseOf(
        CaseOnFile about,
        IEnumerable<RequestProposal> proposals,
        IEnumerable<CaseLetter> letters
    ) =>
        new(
            "timeline",
            FilePaperKinds.TimelineSheet,
            "办理记录",
            about.Request.ClosedOn ?? about.Request.ArrivedOn,
            about.Agency.Name,
            composer =>
                FileSheet.Lines(
                    composer,
                    about.Agency.Name,
                    "办理记录",
                    Course,
                    [
                        // What became of the answer later has a sheet of its own, so that this one stays as it was filed.
                        .. TimelineLine
                            .Of(about.Request, proposals, letters, [])
                            .Reverse()
                            .Select(l => new[] { ChinaTime.Date(l.On), l.What, l.Words, l.ByName }),
                    ]
                )
        );
}
