using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.BackEntry;

/// <summary>补录: enters the paper cases of a year from a spreadsheet, all of them or none. What was approved on paper is not approved again.</summary>
[Cites(Instrument.Regulation, article: 45)]
public sealed class EnterPaperCases(PlatformDb db, RegisterRequest register, RequestClocks clocks, TimeProvider clock)
{
    /// <summary>Which agency's, and the file.</summary>
    public sealed record Input(Guid AgencyId, byte[] Content, string FileName);

    /// <summary>What came of it.</summary>
    /// <param name="Numbers">Numbers of the cases that were entered; none while a row is wrong.</param>
    /// <param name="Problems">What is wrong, in the order of the rows.</param>
    public sealed record Result(IReadOnlyList<string> Numbers, IReadOnlyList<PaperProblem> Problems);

    /// <summary>Enters them, or says which rows are wrong; nothing is entered then.</summary>
    public async Task<Outcome<Result>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        var rows = PaperCases.Read(input.Content, input.FileName, cancel);
        if (!rows.IsDone)
        {
            return rows.Problems.ToList();
        }

        var problems = new List<PaperProblem>();
        var today = ChinaTime.Today(clock);
        var understood = rows
            .Value.Select(r => PaperCaseCheck.Understand(r, agency.Id, today, problems))
            .OfType<UnderstoodCase>()
            .OrderBy(c => c.Application.ArrivedOn)
            .ToList();
        if (problems.Count > 0)
        {
            return new Result([], problems);
        }

        var reader = await clocks.ForAsync([agency.Id], cancel);
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        var numbers = new List<string>();
        foreach (var one in understood)
        {
            var taken = await register.TakeAsync(agency, one.Application, null, context, cancel);
            if (!taken.IsDone)
            {
                return new Result([], [.. taken.Problems.Select(p => new PaperProblem(one.Row, "", p.Message))]);
            }

            await AnswerAsync(taken.Value, one, reader, context, cancel);
            numbers.Add(taken.Value.Number);
            db.ChangeTracker.Clear();
        }

        await all.CommitAsync(cancel);
        return new Result(numbers, []);
    }

    private async Task AnswerAsync(
        DisclosureRequest request,
        UnderstoodCase one,
        RequestClockReader reader,
        ActionContext context,
        CancellationToken cancel
    )
    {
        if (one.Decision is { } decision)
        {
            request.AnswerOnPaper(
                decision,
                one.Method,
                one.RepliedOn!.Value,
                RequestHand.Of(context.Actor),
                clock.GetUtcNow()
            );
            request.Reckon(reader.Reckon(request.AgencyId, request.Events));
        }

        db.Record(context, new PaperCaseEntered(request.Subject, one.Decision?.Code ?? ""));
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>A case that was handled on paper was entered.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Decision">Code of the decision kind; empty for an open case.</param>
[Term("补录纸质案件")]
public sealed record PaperCaseEntered(AuditSubject Subject, string Decision) : AuditedEvent(Subject);
