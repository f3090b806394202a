using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>登记发文机关代字. Papers that were approved keep the number they have.</summary>
public sealed class NameLetterMark(PlatformDb db)
{
    /// <summary>Which agency, the version that was read (0 while there is none), and the mark.</summary>
    public sealed record Input(Guid AgencyId, int Version, string? Mark);

    /// <summary>Keeps it, or says why not.</summary>
    public async Task<Outcome<AgencyLetterMark>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, StaffRole.DisclosureHead) is { } refusal)
        {
            return refusal;
        }

        var mark = input.Mark.Tidy();
        if (!AgencyLetterMark.IsMark(mark))
        {
            return new Problem(
                nameof(input.Mark),
                "请填写 2 至 15 个汉字，如“示应急公开”；文书种类的字（补、告等）由平台接在后面。"
            );
        }

        var kept = await db.Set<AgencyLetterMark>().SingleOrDefaultAsync(m => m.AgencyId == agency.Id, cancel);
        if (kept is null)
        {
            kept = new AgencyLetterMark(agency, mark);
            db.Add(kept);
        }
        else
        {
            db.Expect(kept, input.Version);
            kept.Change(mark);
        }

        db.Record(context.As(StaffRole.DisclosureHead), new LetterMarkNamed(kept.Subject));
        await db.SaveChangesAsync(cancel);
        return kept;
    }
}

/// <summary>The mark of an agency's papers was entered or changed.</summary>
[Term("登记发文机关代字")]
public sealed record LetterMarkNamed(AuditSubject Subject) : AuditedEvent(Subject);
