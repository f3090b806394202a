using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>登记上诉或者再审: the suit goes on and is pending again.</summary>
public sealed class RecordAppeal(ProceedingChange change)
{
    private const int LongestName = 100;

    /// <summary>Which proceeding as it was read, and the court that hears it now.</summary>
    public sealed record Input(Guid ProceedingId, int Version, string? Organ);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<RemedyProceeding>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.ProceedingId,
            input.Version,
            p =>
                p.WhyNotAppeal() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck().Needed(nameof(input.Organ), "审理法院", input.Organ, LongestName).Problems,
            p => p.Appeal(input.Organ.Tidy()),
            p => new ProceedingAppealed(p.Subject),
            context,
            cancel
        );
}

/// <summary>A suit goes on before a higher court, or anew.</summary>
/// <param name="Subject">The proceeding.</param>
[Term("登记上诉或者再审")]
public sealed record ProceedingAppealed(AuditSubject Subject) : AuditedEvent(Subject);
