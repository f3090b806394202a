using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>签发文书: by the leader in charge, who neither wrote nor reviewed it. It gets its day and the next number of its sequence.</summary>
public sealed class ApproveLetter(
    PlatformDb db,
    LetterChange change,
    LetterRemedies remedies,
    LetterNumbers numbers,
    LetterVault vault,
    PartyVault parties,
    RequestProposals proposals,
    SecrecyReviews reviews
)
{
    private const int MostTries = 8;

    /// <summary>Which paper as it was read, and what is said.</summary>
    public sealed record Input(Guid LetterId, int Version, string? Words);

    /// <summary>Approves it, or says why not.</summary>
    public async Task<Outcome<CaseLetter>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await TryAsync(input, context, cancel);
            }
            catch (DbUpdateException) when (tried < MostTries && db.Database.CurrentTransaction is null)
            {
                // Somebody took the same number at the same moment: the unique index holds, and the next one is free.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Outcome<CaseLetter>> TryAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        LetterApproval? approval = null;
        return await change.ApplyAsync(
            input.LetterId,
            input.Version,
            [StaffRole.Approver],
            async (work, by) =>
            {
                if (work.Letter.WhyNotApprove(by.Persons) is { } broken)
                {
                    return [broken.ToProblem()];
                }

                var remedy = await remedies.ClauseAsync(work.Letter, work.Case, cancel);
                var mark = await numbers.MarkOfAsync(work.Letter.AgencyId, cancel);
                List<Problem> problems = [.. await ProblemsAsync(input, work, by, remedy, mark, cancel)];
                if (problems.Count == 0)
                {
                    approval = await ApprovalAsync(work, remedy, mark!, cancel);
                }

                return problems;
            },
            (work, by) => work.Letter.Approve(approval!, input.Words.Tidy(), by, work.Case.Now),
            work => new LetterApproved(work.Letter.Subject, work.Case.Request.Number),
            context,
            cancel
        );
    }

    private async Task<IEnumerable<Problem>> ProblemsAsync(
        Input input,
        LetterAtWork work,
        LetterHand by,
        string remedy,
        string? mark,
        CancellationToken cancel
    )
    {
        var missing = work
            .Letter.ProblemsOf(work.Case.Agency.Name, remedy, work.Case.Today)
            .Select(p => p with { Field = "" });
        List<Problem> problems =
        [
            .. missing,
            .. new FieldCheck().AtMost(nameof(input.Words), "意见", input.Words, LetterStep.LongestWords).Problems,
        ];
        if (remedy != work.Letter.Remedy)
        {
            problems.Add(LetterRules.RemedyIsAsReviewed.ToProblem());
        }

        if (mark is null)
        {
            problems.Add(LetterNumbers.NoMark);
        }

        var all = await proposals.OfAsync(work.Case.Request.Id, cancel);
        var anew = await NewReply.InHandAsync(db, work.Case.Request, cancel);
        if (work.Letter.WhyNotTell(work.Case.Request, all, anew is not null) is { } notApproved)
        {
            problems.Add(notApproved.ToProblem());
        }
        else if (work.Letter.Decision is { } decision)
        {
            var secrecy = await reviews.OfAsync(work.Case.Request.Id, cancel);
            problems.AddRange(Unreviewed(secrecy) is { } unreviewed ? [unreviewed.ToProblem()] : []);

            Rule? Unreviewed(CaseSecrecy secrecy) =>
                anew is not null ? secrecy.WhyNotApproveAnew(anew, decision, by.Persons)
                : work.Case.Request.IsOpen && all.Approved(ProposalKind.Decision) is { } approved
                    ? secrecy.WhyNotRelease(approved)
                : null;
        }

        return problems;
    }

    private async Task<LetterApproval> ApprovalAsync(
        LetterAtWork work,
        string remedy,
        string mark,
        CancellationToken cancel
    )
    {
        var (letter, request) = (work.Letter, work.Case.Request);
        await db.Entry(request).Collection(r => r.Parties).LoadAsync(cancel);
        var inFull = new RequestInFull(
            request,
            [.. request.Parties.OrderBy(p => p.Order).Select(parties.Reveal)],
            parties.RevealWanted(request),
            parties.RevealQueryCode(request)
        );
        return new LetterApproval(
            work.Case.Agency.Name,
            mark,
            await numbers.NextAsync(letter.AgencyId, letter.Kind.Sequence, work.Case.Today.Year, cancel),
            work.Case.Today,
            remedy,
            vault.Finish(letter, LetterSecrets.Of(inFull), LetterSecrets.Shown(request))
        );
    }
}

/// <summary>A paper was approved and numbered.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
[Term("签发文书")]
public sealed record LetterApproved(AuditSubject Subject, string Request) : AuditedEvent(Subject);
