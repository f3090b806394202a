using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Decisions;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Letters.Keeping;

/// <summary>The staff of the demonstration's bureau at work on papers: every act through the actions, each in a unit of work of its own.</summary>
internal sealed class LetterDesk(PortalServer server)
{
    public const string Mark = "示应急公开";

    public RequestDesk Cases { get; } = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A draft with something in every passage.</summary>
    public async Task<CaseLetter> DraftAsync(
        Guid request,
        string kind = "correction-notice",
        string decision = "",
        Func<LetterSection, string>? words = null
    )
    {
        await NameMarkAsync();
        var input = InputFor(request, kind, decision, words);
        var context = await Cases.AsAsync(StaffRole.Handler);
        return (
            await server.DoAsync(s => s.GetRequiredService<DraftLetter>().RunAsync(input, context, Cancel))
        ).OrThrow();
    }

    public static DraftLetter.Input InputFor(
        Guid request,
        string kind,
        string decision = "",
        Func<LetterSection, string>? words = null
    ) =>
        new(
            request,
            kind,
            decision,
            0,
            new LetterEntry(
                "{申请人}",
                [
                    .. LetterTexts
                        .Of(LetterKinds.Of(kind))
                        .Sections.Select(words ?? (s => $"{s.Label}，最迟于2026年3月16日：{{申请内容}}")),
                ],
                Withholds: true
            )
        );

    public Task<CaseLetter> SubmitAsync(Guid letter) =>
        DoAsync<SubmitLetter>(StaffRole.Handler, letter, (a, v, c) => a.RunAsync(new(letter, v), c, Cancel));

    public Task<CaseLetter> ReviewAsync(Guid letter) =>
        DoAsync<ReviewLetter>(StaffRole.Reviewer, letter, (a, v, c) => a.RunAsync(new(letter, v, "同意"), c, Cancel));

    public Task<Outcome<CaseLetter>> TryApproveAsync(Guid letter) =>
        TryAsync<ApproveLetter>(StaffRole.Approver, letter, (a, v, c) => a.RunAsync(new(letter, v, null), c, Cancel));

    /// <summary>A paper that went all the way to its number.</summary>
    public async Task<CaseLetter> ApprovedAsync(
        Guid request,
        string kind = "correction-notice",
        string decision = "",
        Func<LetterSection, string>? words = null
    )
    {
        var letter = await DraftAsync(request, kind, decision, words);
        await SubmitAsync(letter.Id);
        await ReviewAsync(letter.Id);
        return (await TryApproveAsync(letter.Id)).OrThrow();
    }

    /// <summary>A 第三方告知书 to somebody, approved and served today.</summary>
    public async Task NotifiedAsync(Guid request, string whom)
    {
        await NameMarkAsync();
        var input = InputFor(request, "third-party-notice");
        var context = await Cases.AsAsync(StaffRole.Handler);
        var letter = (
            await server.DoAsync(s =>
                s.GetRequiredService<DraftLetter>()
                    .RunAsync(input with { Words = input.Words with { Addressee = whom } }, context, Cancel)
            )
        ).OrThrow();
        await SubmitAsync(letter.Id);
        await ReviewAsync(letter.Id);
        (await TryApproveAsync(letter.Id)).OrThrow();
        (await TryServeAsync(letter.Id)).OrThrow();
    }

    /// <summary>A decision proposed and approved for the case; what has to be on file before is put there.</summary>
    public async Task DecideAsync(Guid request, string decision)
    {
        await Cases.PrepareAsync(request, decision);
        await Cases.DoAsync<ProposeDecision>(
            StaffRole.Handler,
            request,
            (a, v, c) => a.RunAsync(new(request, v, decision, "理由"), c, Cancel)
        );
        await Cases.DecideAsync(StaffRole.Approver, request);
    }

    public async Task<Outcome<CaseLetter>> TryServeAsync(
        Guid letter,
        string method = "in-person",
        int daysAgo = 0,
        string tracking = "",
        DateOnly? correctBy = null,
        string? consultation = null,
        (FeeBasis Basis, int Count)? fee = null
    )
    {
        var request = await Cases.CaseAsync((await LetterAsync(letter)).RequestId);
        return await TryAsync<ServeLetter>(
            StaffRole.Handler,
            letter,
            (a, v, c) =>
                a.RunAsync(
                    new()
                    {
                        LetterId = letter,
                        Version = v,
                        RequestVersion = request.Version,
                        Method = method,
                        On = Cases.Today.AddDays(-daysAgo),
                        Tracking = tracking,
                        Proof = "回证存卷",
                        AnswerBy = correctBy,
                        Consultation = consultation,
                        FeeBasis = fee?.Basis,
                        FeeCount = fee?.Count,
                    },
                    c,
                    Cancel
                )
        );
    }

    /// <summary>Takes an action on the newest version of a paper as the person with the role.</summary>
    public async Task<Outcome<CaseLetter>> TryAsync<TAction>(
        StaffRole role,
        Guid id,
        Func<TAction, int, ActionContext, Task<Outcome<CaseLetter>>> act
    )
        where TAction : notnull
    {
        var (context, version) = (await Cases.AsAsync(role), (await LetterAsync(id)).Version);
        return await server.DoAsync(s => act(s.GetRequiredService<TAction>(), version, context));
    }

    /// <summary>The same for an action that must be done.</summary>
    public async Task<CaseLetter> DoAsync<TAction>(
        StaffRole role,
        Guid id,
        Func<TAction, int, ActionContext, Task<Outcome<CaseLetter>>> act
    )
        where TAction : notnull => (await TryAsync(role, id, act)).OrThrow();

    /// <summary>The paper as it is in the database.</summary>
    public Task<CaseLetter> LetterAsync(Guid id) =>
        server.ReadAsync(db =>
            db.Set<CaseLetter>()
                .AsNoTracking()
                .Include(l => l.Steps.OrderBy(s => s.Number))
                .SingleAsync(l => l.Id == id, Cancel)
        );

    private async Task NameMarkAsync()
    {
        var context = await Cases.AsAsync(StaffRole.DisclosureHead);
        var agency = context.Actor.AgencyId!.Value;
        if (!await server.ReadAsync(db => db.Set<AgencyLetterMark>().AnyAsync(m => m.AgencyId == agency, Cancel)))
        {
            await server.DoAsync(s =>
                s.GetRequiredService<NameLetterMark>().RunAsync(new(agency, 0, Mark), context, Cancel)
            );
        }
    }
}
