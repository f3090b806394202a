using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Registering;

/// <summary>登记回执: the paper that the applicant takes along, with the query code, and the form for the file. Each print is written down.</summary>
public sealed class PrintReceipt(PlatformDb db, PartyVault parties)
{
    /// <summary>Gives what the receipt shows.</summary>
    public async Task<Outcome<RequestInFull>> RunAsync(Guid requestId, ActionContext context, CancellationToken cancel)
    {
        var shown = await RequestInFull.ReadAsync(db, parties, requestId, context.Actor, withQueryCode: true, cancel);
        if (shown.IsDone)
        {
            db.Record(context, new ReceiptPrinted(shown.Value.Request.Subject));
            await db.SaveChangesAsync(cancel);
        }

        return shown;
    }
}

/// <summary>The receipt of a case was shown for printing, with identity data and query code.</summary>
[Term("打印登记回执")]
public sealed record ReceiptPrinted(AuditSubject Subject) : AuditedEvent(Subject);
