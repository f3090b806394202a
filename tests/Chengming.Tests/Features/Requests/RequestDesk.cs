using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.Searching;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

/// <summary>The staff of the demonstration's bureau at work on applications: every act through the actions, each in a unit of work of its own.</summary>
internal sealed class RequestDesk(PortalServer server)
{
    private static int applications;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public DateOnly Today => ChinaTime.Today(server.Clock);

    /// <summary>An application over the counter that holds everything article 29 asks for, unlike any other.</summary>
    public async Task<RegisterRequest.Input> InputAsync(int daysAgo = 0) =>
        new()
        {
            AgencyId = (await AsAsync(StaffRole.Handler)).Actor.AgencyId!.Value,
            Channel = "in-person",
            ArrivedOn = Today.AddDays(-daysAgo),
            Kind = "naturalPerson",
            Requester = new PartyEntry
            {
                Name = "张示例",
                Document = IdentityDocument.ResidentId.Code,
                IdNumber = "990101199001010019",
                Phone = "13800001234",
                Address = "示例省示例市示例县文昌路1号",
            },
            Wanted = $"第{Interlocked.Increment(ref applications)}号危险化学品企业检查记录",
            SupplyForm = "paper",
            SupplyWay = "in-person",
        };

    /// <summary>登记.</summary>
    public async Task<DisclosureRequest> RegisterAsync(RegisterRequest.Input input) =>
        (await TryRegisterAsync(input)).OrThrow();

    /// <summary>登记 of what may be refused.</summary>
    public async Task<Outcome<DisclosureRequest>> TryRegisterAsync(
        RegisterRequest.Input input,
        StaffRole role = StaffRole.Handler
    )
    {
        var context = await AsAsync(role);
        return await server.DoAsync(s => s.GetRequiredService<RegisterRequest>().RunAsync(input, context, Cancel));
    }

    /// <summary>A registered application that arrived some days ago.</summary>
    public async Task<DisclosureRequest> CaseAsync(int daysAgo = 0) => await RegisterAsync(await InputAsync(daysAgo));

    /// <summary>Takes an action on the newest version of a case as the person with the role.</summary>
    public async Task<Outcome<DisclosureRequest>> TryAsync<TAction>(
        StaffRole role,
        Guid id,
        Func<TAction, int, ActionContext, Task<Outcome<DisclosureRequest>>> act
    )
        where TAction : notnull
    {
        var (context, version) = (await AsAsync(role), (await CaseAsync(id)).Version);
        return await server.DoAsync(s => act(s.GetRequiredService<TAction>(), version, context));
    }

    /// <summary>The same for an action that must be done.</summary>
    public async Task<DisclosureRequest> DoAsync<TAction>(
        StaffRole role,
        Guid id,
        Func<TAction, int, ActionContext, Task<Outcome<DisclosureRequest>>> act
    )
        where TAction : notnull => (await TryAsync(role, id, act)).OrThrow();

    /// <summary>登记检索.</summary>
    public Task<DisclosureRequest> SearchAsync(Guid id) =>
        DoAsync<RecordSearch>(
            StaffRole.Handler,
            id,
            (a, v, c) =>
                a.RunAsync(
                    new(id, v, Today, "办公室、执法大队", "公文系统 2020—2025 年", "检查记录", "林小禾", "没有"),
                    c,
                    Cancel
                )
        );

    /// <summary>What has to be on file before a kind of decision is proposed.</summary>
    public async Task PrepareAsync(Guid id, string decision)
    {
        if (DecisionKinds.Of(decision).Needs.Contains(DecisionRequirement.SearchRecord))
        {
            await SearchAsync(id);
        }
    }

    /// <summary>An answer proposed, approved and served today; what has to be on file before is put there.</summary>
    public async Task<DisclosureRequest> AnswerAsync(Guid id, string decision = "D2")
    {
        await PrepareAsync(id, decision);
        await DoAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, decision, "提供复印件"), c, Cancel)
        );
        await DecideAsync(StaffRole.Approver, id);
        return await DoAsync<RecordReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "in-person", Today), c, Cancel)
        );
    }

    /// <summary>同意; what has to be reviewed for secrecy before is reviewed.</summary>
    public async Task<DisclosureRequest> DecideAsync(StaffRole role, Guid id, bool approves = true)
    {
        var proposals = await server.DoAsync(s => s.GetRequiredService<RequestProposals>().OfAsync(id, Cancel));
        if (
            approves
            && proposals.Open is not null
            && await ToReviewAsync(id) is { } answer
            && (await SecrecyAsync(id)).Awaits(answer)
        )
        {
            (await TryReviewAsync(id)).OrThrow();
        }

        return await DoAsync<DecideProposal>(
            role,
            id,
            (a, v, c) => a.RunAsync(new(id, v, approves, "按此办理"), c, Cancel)
        );
    }

    /// <summary>How the case stands with its secrecy review.</summary>
    public Task<CaseSecrecy> SecrecyAsync(Guid id) =>
        server.DoAsync(s => s.GetRequiredService<SecrecyReviews>().OfAsync(id, Cancel));

    /// <summary>What of the case is to be reviewed; null for nothing.</summary>
    public Task<AnswerUnderReview?> ToReviewAsync(Guid id) =>
        server.DoAsync(s => s.GetRequiredService<SecrecyReviews>().ToReviewAsync(id, Cancel));

    /// <summary>保密审查 of everything there is, with no to every question but these.</summary>
    public async Task<Outcome<DisclosureRequest>> TryReviewAsync(
        Guid id,
        string conclusion = "open",
        string words = "",
        IReadOnlyCollection<string>? involved = null,
        StaffRole role = StaffRole.SecrecyReviewer,
        Func<RecordSecrecyReview.Input, RecordSecrecyReview.Input>? otherwise = null
    )
    {
        var answer = await ToReviewAsync(id);
        var secrecy = await SecrecyAsync(id);
        return await TryAsync<RecordSecrecyReview>(
            role,
            id,
            (a, v, c) =>
            {
                var input = new RecordSecrecyReview.Input
                {
                    RequestId = id,
                    Version = v,
                    AnswerId = answer?.Id ?? Guid.Empty,
                    Reviewed = [.. (answer is null ? [] : secrecy.DocumentsOf(answer)).Select(d => d.State)],
                    Answers = SecrecyMatter.All.ToDictionary(
                        m => m.Code,
                        string? (m) => involved?.Contains(m.Code) is true ? "yes" : "no"
                    ),
                    Conclusion = conclusion,
                    Words = words,
                    Materials = "检查记录复印件",
                    On = Today,
                };
                return a.RunAsync(otherwise?.Invoke(input) ?? input, c, Cancel);
            }
        );
    }

    /// <summary>A third party that was asked eight days ago and objected yesterday.</summary>
    public async Task ObjectAsync(Guid id, string whom)
    {
        var asked = Today.AddDays(-8);
        var request = await DoAsync<BeginConsultation>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, ConsultationKind.ThirdParty.Code, whom, asked, asked), c, Cancel)
        );
        var key = request.OpenConsultations.Last().Key;
        await DoAsync<EndConsultation>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, key, Today.AddDays(-1), "不同意公开"), c, Cancel)
        );
    }

    /// <summary>The case as it is in the database.</summary>
    public Task<DisclosureRequest> CaseAsync(Guid id) =>
        server.ReadAsync(db =>
            db.Set<DisclosureRequest>()
                .AsNoTracking()
                .Include(r => r.Parties.OrderBy(p => p.Order))
                .Include(r => r.Events.OrderBy(e => e.Number))
                .SingleAsync(r => r.Id == id, Cancel)
        );

    /// <summary>The demonstration's person with this role at work.</summary>
    public Task<ActionContext> AsAsync(StaffRole role) =>
        server.ReadAsync(async db =>
        {
            var id = await server.AccountIdAsync(role);
            var account = await db.StaffAccounts.AsNoTracking().SingleAsync(a => a.Id == id, Cancel);
            var actor = new Actor(account.Id, account.Name, account.AgencyId, new HashSet<StaffRole> { role });
            return new ActionContext(actor, "127.0.0.1");
        });
}

/// <summary>One site for all tests of cases; each makes its own applications.</summary>
[CollectionDefinition(Name)]
public sealed class RequestSite : ICollectionFixture<PortalServer>
{
    public const string Name = "applications";
}
