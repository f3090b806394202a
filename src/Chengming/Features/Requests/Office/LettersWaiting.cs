using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.Letters.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>Papers on the morning page: to be reviewed, to be approved, to be served.</summary>
internal sealed class LettersWaiting(PlatformDb db) : IMorningSource
{
    private const int MostRows = 20;

    private static readonly (LetterState State, StaffRole Role, string What, string Act)[] Turns =
    [
        (LetterState.Submitted, StaffRole.Reviewer, "审核文书", "去审核"),
        (LetterState.Reviewed, StaffRole.Approver, "签发文书", "去签发"),
        (LetterState.Approved, StaffRole.Handler, "送达文书", "去送达"),
    ];

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var turns = Turns
            .Where(t => Audience.RequestStaff.Admits(person) && person.IsInRole(t.Role.ToString()))
            .ToList();
        if (turns.Count == 0)
        {
            return [];
        }

        var (own, me) = (person.Scope().AgencyId, person.AccountId());
        var states = turns.Select(t => t.State).ToList();
        var waiting = await (
            from letter in db.Set<CaseLetter>().AsNoTracking().Include(l => l.Steps)
            where letter.AgencyId == own && states.Contains(letter.State)
            join request in db.Set<DisclosureRequest>() on letter.RequestId equals request.Id
            // What somebody is kept apart from waits for others; what is approved waits for whoever handles the case.
            where
                letter.State == LetterState.Approved
                    ? request.HandlerId == null || request.HandlerId == me
                    : !letter.Steps.Any(s =>
                        s.ById == me
                        && (
                            s.Kind == LetterStepKind.Drafted
                            || s.Kind == LetterStepKind.Written
                            || s.Kind == LetterStepKind.Submitted
                            || (s.Kind == LetterStepKind.Reviewed && letter.State == LetterState.Reviewed)
                        )
                    )
            orderby request.DueOn == null, request.DueOn, letter.Id
            select new { letter, request }
        )
            .Take(MostRows)
            .ToListAsync(cancel);
        return [.. waiting.Select(w => RowOf(w.letter, w.request, turns.First(t => t.State == w.letter.State)))];
    }

    private static MorningItem RowOf(
        CaseLetter letter,
        DisclosureRequest request,
        (LetterState State, StaffRole Role, string What, string Act) turn
    ) =>
        new(
            MorningGroup.MustBeDoneToday,
            $"{turn.What}：申请 {request.Number}，{(letter.Number.Length > 0 ? letter.Number : letter.Title)}",
            letter.Steps.OrderBy(s => s.Number).Last().ByName,
            request.DueOn,
            "文书由三人拟写、审核、签发，送达之日计入期限（《条例》第三十三条）",
            letter.State is LetterState.Approved
                ? RequestLinks.KeptLetter(request.Id, letter.Id, "service")
                : RequestLinks.KeptLetter(request.Id, letter.Id),
            turn.Act,
            DayUnit.Working,
            request.AgencyId
        );
}
