using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>批量登记: takes the good ones of pasted lines into a list; the others are told with what is wrong.</summary>
internal sealed class TakeListLines(PlatformDb db)
{
    private const string Field = "Lines";

    /// <summary>Whose list, which one, what was pasted, and whether the agencies below use it too.</summary>
    public sealed record Input(Guid AgencyId, OwnList List, string? Lines, bool IsShared);

    /// <summary>The lines as they were read.</summary>
    public sealed record Reading(IReadOnlyList<ListLine> Lines)
    {
        public IReadOnlyList<ListLine> Taken { get; } = [.. Lines.Where(l => l.IsTaken)];

        public IReadOnlyList<ListLine> LeftOut { get; } = [.. Lines.Where(l => !l.IsTaken)];
    }

    /// <summary>What would be taken and what not; nothing is kept.</summary>
    public async Task<Outcome<Reading>> PreviewAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (ListKeepers.Refusal(context.Actor, agency, input.IsShared) is { } refusal)
        {
            return refusal;
        }

        var kept = await input.List.KeptAsync(db, agency.Id, cancel);
        var lines = ListLines.Read(input.List, input.Lines ?? "", kept);
        return lines.Count switch
        {
            0 => new Problem(Field, "请粘贴名单，每行一条。"),
            > ListLines.MostLines => new Problem(
                Field,
                $"一次最多 {ListLines.MostLines} 行，现在有 {lines.Count} 行，请分几次。"
            ),
            _ when kept.Count + lines.Count > KeepListEntry.MostEntries => new Problem(
                Field,
                $"一个名单最多 {KeepListEntry.MostEntries} 条，现有 {kept.Count} 条，装不下这 {lines.Count} 行。"
            ),
            _ => new Reading(lines),
        };
    }

    /// <summary>Takes the good ones; the outcome is all lines, with what was wrong.</summary>
    public async Task<Outcome<Reading>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var read = await PreviewAsync(input, context, cancel);
        if (!read.IsDone)
        {
            return read;
        }

        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        var taken = read.Value.Taken;
        if (taken.Count == 0)
        {
            return new Problem(Field, "没有一行可以收下，请按下面的说明改正。");
        }

        db.AddRange(taken.Select(l => input.List.Enter(agency, l.Facts!, input.IsShared)));
        db.Record(context, new ListLinesTaken(agency.Subject, input.List.Name, taken.Count, read.Value.LeftOut.Count));
        await db.SaveChangesAsync(cancel);
        return read;
    }
}

/// <summary>Several entries were taken into a list at once.</summary>
/// <param name="Subject">The agency.</param>
/// <param name="List">The list.</param>
/// <param name="Rows">How many.</param>
/// <param name="LeftOut">Lines with faults.</param>
[Term("批量登记名单条目")]
public sealed record ListLinesTaken(AuditSubject Subject, string List, int Rows, int LeftOut) : AuditedEvent(Subject);
