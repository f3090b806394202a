using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Registering;

/// <summary>查看身份信息: shows who applied and what was written in full, to those who work on the case, and writes down that it did.</summary>
public sealed class RevealIdentity(PlatformDb db, PartyVault parties)
{
    /// <summary>Shows it.</summary>
    public async Task<Outcome<RequestInFull>> RunAsync(Guid requestId, ActionContext context, CancellationToken cancel)
    {
        var shown = await RequestInFull.ReadAsync(db, parties, requestId, context.Actor, withQueryCode: false, cancel);
        if (shown.IsDone)
        {
            db.Record(context, new IdentityRevealed(shown.Value.Request.Subject));
            await db.SaveChangesAsync(cancel);
        }

        return shown;
    }
}

/// <summary>A case with nothing masked (申请完整信息).</summary>
/// <param name="Request">The case.</param>
/// <param name="Parties">Applicants and agent.</param>
/// <param name="Wanted">What is wanted.</param>
/// <param name="QueryCode">The query code; empty where it is not needed.</param>
[Term("申请完整信息")]
public sealed record RequestInFull(
    DisclosureRequest Request,
    IReadOnlyList<PartyInFull> Parties,
    string Wanted,
    string QueryCode
)
{
    /// <inheritdoc />
    public override string ToString() => Request.Number;

    internal static async Task<Outcome<RequestInFull>> ReadAsync(
        PlatformDb db,
        PartyVault parties,
        Guid requestId,
        Actor actor,
        bool withQueryCode,
        CancellationToken cancel
    )
    {
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Parties.OrderBy(p => p.Order))
            .SingleAsync(r => r.Id == requestId, cancel);
        if (!RequestKeepers.May(actor, request.AgencyId, RequestKeepers.Workers))
        {
            return new Problem("", "身份信息只给本机关的承办人和公开工作机构负责人查看。");
        }

        return new RequestInFull(
            request,
            [.. request.Parties.Select(parties.Reveal)],
            parties.RevealWanted(request),
            withQueryCode ? parties.RevealQueryCode(request) : ""
        );
    }
}

/// <summary>Identity data of the parties were shown in full.</summary>
[Term("查看身份信息")]
public sealed record IdentityRevealed(AuditSubject Subject) : AuditedEvent(Subject);
