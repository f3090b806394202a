using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>纠错案例: what was learned where replies were corrected, by this agency or any other of the platform. Lessons hold no personal data.</summary>
public sealed class Lessons(PlatformDb db)
{
    private const int MostShown = 5;

    /// <summary>The newest lessons.</summary>
    /// <param name="decisionCode">Code of the decision kind; null or empty for all kinds.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<IReadOnlyList<Lesson>> OnAsync(string? decisionCode, CancellationToken cancel)
    {
        var found = await (
            from proceeding in db.Set<RemedyProceeding>().AsNoTracking()
            join request in db.Set<DisclosureRequest>().AsNoTracking()
                on proceeding.RequestId equals request.Id
                into requests
            from about in requests.DefaultIfEmpty()
            where proceeding.ConcludedOn != null && proceeding.Lesson != ""
            where string.IsNullOrEmpty(decisionCode) || about!.DecisionCode == decisionCode
            orderby proceeding.ConcludedOn descending, proceeding.Id descending
            select new { proceeding, DecisionCode = about == null ? "" : about.DecisionCode }
        )
            .Take(MostShown)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(f => new Lesson(
                f.proceeding.ConcludedOn!.Value,
                DecisionKinds.All.FirstOrDefault(k => k.Code == f.DecisionCode)?.Term ?? "",
                f.proceeding.Procedure.Term,
                f.proceeding.Outcome?.Term ?? "",
                f.proceeding.Lesson
            )),
        ];
    }
}

/// <summary>A lesson (纠错案例).</summary>
/// <param name="On">When it was decided.</param>
/// <param name="Decision">The kind of reply that was corrected; empty when it was about another matter.</param>
/// <param name="Procedure">Review or suit.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Words">What is learned.</param>
[Term("纠错案例")]
public sealed record Lesson(DateOnly On, string Decision, string Procedure, string Outcome, string Words);
