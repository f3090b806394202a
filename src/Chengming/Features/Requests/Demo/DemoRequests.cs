using System.Text.Json;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Demo;

/// <summary>Cases of the invented bureau in different states, through the same actions and people as in the office (演示申请). Nobody in them exists.</summary>
internal sealed class DemoRequests(
    PlatformDb db,
    RegisterRequest register,
    AssignRequest assign,
    SendCorrectionNotice correction,
    BeginConsultation consult,
    ProposeExtension extension,
    ProposeDecision decision,
    DecideProposal decide,
    RecordSecrecyReview review,
    RecordReply reply,
    WithdrawRequest withdraw,
    ProposeCandidate propose,
    DemoProceedings proceedings,
    DemoArchive archive,
    DemoComplaints complaints,
    TimeProvider clock
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
    };

    private DateOnly Today => ChinaTime.Today(clock);

    public async Task LoadAsync(CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Code == "demo-yjj", cancel);
        var people = await db.StaffAccounts.Where(a => a.AgencyId == agency.Id).ToListAsync(cancel);
        var (handler, approver) = (As(people, StaffRole.Handler), As(people, StaffRole.Approver));
        var secrecy = As(people, StaffRole.SecrecyReviewer);
        await using var file = EmbeddedFiles.Open("Features/Requests/Demo/demo-requests.json");
        var cases = (await JsonSerializer.DeserializeAsync<List<DemoCase>>(file, Json, cancel))!;
        foreach (var one in cases.OrderByDescending(c => c.Arrived))
        {
            var request = (await register.RunAsync(InputOf(agency, one), handler, cancel)).OrThrow();
            foreach (var act in one.Acts)
            {
                var version = await db.Set<DisclosureRequest>()
                    .Where(r => r.Id == request.Id)
                    .Select(r => r.Version)
                    .SingleAsync(cancel);
                (
                    act.Act == "secrecy"
                        ? await ReviewAsync(act, request.Id, version, secrecy, cancel)
                        : await ActAsync(act, request.Id, version, handler, approver, cancel)
                ).OrThrow();
            }

            if (one.Proactive is { } why)
            {
                (await propose.RunAsync(new(request.Id, why), handler, cancel)).OrThrow();
            }
        }

        await proceedings.LoadAsync(agency, handler, cancel);
        await complaints.LoadAsync(agency, handler, cancel);
        await archive.LoadAsync(agency, As(people, StaffRole.DisclosureHead), handler, cancel);
    }

    private Task<Outcome<DisclosureRequest>> ActAsync(
        DemoAct act,
        Guid id,
        int version,
        ActionContext handler,
        ActionContext approver,
        CancellationToken cancel
    )
    {
        var on = Today.AddDays(-act.Days);
        return act.Act switch
        {
            "assign" => assign.RunAsync(new(id, version, null, handler.Actor.AccountId), handler, cancel),
            "correction" => correction.RunAsync(new(id, version, on, null, act.Words), handler, cancel),
            "consult" => consult.RunAsync(
                new(id, version, act.Code, act.Words, on, Today.AddDays(-act.Received)),
                handler,
                cancel
            ),
            "extension" => extension.RunAsync(new(id, version, act.Number, act.Words), handler, cancel),
            "decision" => decision.RunAsync(new(id, version, act.Code, act.Words), handler, cancel),
            "approve" => decide.RunAsync(new(id, version, true, "同意"), approver, cancel),
            "reply" => reply.RunAsync(new(id, version, act.Code, on), handler, cancel),
            "withdraw" => withdraw.RunAsync(new(id, version, on, act.Words), handler, cancel),
            _ => throw new InvalidDataException($"The demonstration knows no act {act.Act}."),
        };
    }

    private async Task<Outcome<DisclosureRequest>> ReviewAsync(
        DemoAct act,
        Guid id,
        int version,
        ActionContext reviewer,
        CancellationToken cancel
    )
    {
        var proposal = await db.Set<RequestProposal>().SingleAsync(p => p.RequestId == id, cancel);
        return await review.RunAsync(
            new()
            {
                RequestId = id,
                Version = version,
                AnswerId = proposal.Id,
                Answers = SecrecyMatter.All.ToDictionary(m => m.Code, string? (_) => RecordSecrecyReview.No),
                Conclusion = act.Code,
                Materials = act.Words,
                On = Today,
            },
            reviewer,
            cancel
        );
    }

    private RegisterRequest.Input InputOf(Agency agency, DemoCase one) =>
        new()
        {
            AgencyId = agency.Id,
            Channel = one.Channel,
            ArrivedOn = Today.AddDays(-one.Arrived),
            ConfirmedOn = one.Confirmed is { } days ? Today.AddDays(-days) : null,
            Kind = one.Kind,
            Requester = new PartyEntry
            {
                Organisation = one.Organisation,
                CreditCode = one.CreditCode,
                Name = one.Name,
                Document = one.Document,
                IdNumber = one.IdNumber,
                Phone = one.Phone,
                Email = one.Email,
                Address = one.Address,
            },
            Wanted = one.Wanted,
            SupplyForm = one.Form,
            SupplyWay = one.Way,
        };

    private static ActionContext As(List<StaffAccount> people, StaffRole role)
    {
        var account = people.First(a => a.Grants.Any(g => g.Role == role));
        return new ActionContext(
            new Actor(account.Id, account.Name, account.AgencyId, new HashSet<StaffRole> { role })
        );
    }

    private sealed record DemoCase(
        string Channel,
        int Arrived,
        string Kind,
        string Name,
        string Wanted,
        IReadOnlyList<DemoAct> Acts,
        int? Confirmed = null,
        string? Organisation = null,
        string? CreditCode = null,
        string? Document = null,
        string? IdNumber = null,
        string? Phone = null,
        string? Email = null,
        string? Address = null,
        string? Form = null,
        string? Way = null,
        string? Proactive = null
    );

    private sealed record DemoAct(
        string Act,
        int Days = 0,
        string? Code = null,
        string? Words = null,
        int Received = 0,
        int? Number = null
    );
}
