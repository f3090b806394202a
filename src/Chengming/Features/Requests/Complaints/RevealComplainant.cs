using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Complaints;

/// <summary>查看投诉举报人: shows who complains to whoever received it, and writes down that it did. The agency complained about never sees it.</summary>
public sealed class RevealComplainant(PlatformDb db, ComplaintVault vault)
{
    /// <summary>Shows it.</summary>
    public async Task<Outcome<Complainant>> RunAsync(Guid complaintId, ActionContext context, CancellationToken cancel)
    {
        var complaint = await db.Set<DisclosureComplaint>()
            .AsNoTracking()
            .SingleAsync(c => c.Id == complaintId, cancel);
        if (!RequestKeepers.May(context.Actor, complaint.AgencyId, ComplaintKeepers.Roles))
        {
            return new Problem("", "投诉举报人的信息只给受理机关查看。");
        }

        db.Record(context, new ComplainantRevealed(complaint.Subject));
        await db.SaveChangesAsync(cancel);
        var (name, contact) = vault.Reveal(complaint);
        return new Complainant(name, contact);
    }
}

/// <summary>Who complains (投诉举报人). Never kept, never written to a log.</summary>
/// <param name="Name">Name; empty when nobody signed it.</param>
/// <param name="Contact">How the person is reached; empty when that is not known.</param>
[Term("投诉举报人")]
public sealed record Complainant(string Name, string Contact)
{
    /// <inheritdoc />
    public override string ToString() => nameof(Complainant);
}

/// <summary>Who complains was shown in full.</summary>
[Term("查看投诉举报人")]
public sealed record ComplainantRevealed(AuditSubject Subject) : AuditedEvent(Subject);
