using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Registering;
using Chengming.Law;

namespace Chengming.Features.Requests.Portal;

/// <summary>向申请人显示: shows the applicant what is kept encrypted, to the browser that has a ticket for the case, and writes down that it did.</summary>
public sealed class ShowToApplicant(PlatformDb db, PartyVault parties, SealedContents contents)
{
    /// <summary>The query code, on the receipt.</summary>
    public async Task<string> QueryCodeAsync(DisclosureRequest request, ActionContext context, CancellationToken cancel)
    {
        await RecordAsync(new ReceiptShownOnline(request.Subject), context, cancel);
        return parties.RevealQueryCode(request);
    }

    /// <summary>What is wanted, with the personal data that are masked elsewhere. Without any nothing is revealed and nothing written down.</summary>
    public async Task<string> WantedAsync(DisclosureRequest request, ActionContext context, CancellationToken cancel)
    {
        if (request.WantedInFull is not null)
        {
            await RecordAsync(new ContentShownToApplicant(request.Subject), context, cancel);
        }

        return parties.RevealWanted(request);
    }

    /// <summary>The papers that the applicant sent online, with the names they were sent under. Without any nothing is written down.</summary>
    public async Task<IReadOnlyList<(CasePaper Paper, string Name)>> PapersAsync(
        DisclosureRequest request,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var papers = (await PaperList.OfAsync(db, request, cancel)).Where(p => p.IsFromApplicant).ToList();
        if (papers.Count > 0)
        {
            await RecordAsync(new PapersShownToApplicant(request.Subject), context, cancel);
        }

        return [.. papers.Select(p => (p, contents.NameOf(p.File)))];
    }

    private async Task RecordAsync(AuditedEvent shown, ActionContext context, CancellationToken cancel)
    {
        db.Record(context, shown);
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>The receipt with the query code was shown to the browser that applied.</summary>
[Term("网上显示回执")]
public sealed record ReceiptShownOnline(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>The applicant was shown what was asked for, in full, to correct it.</summary>
[Term("网上显示申请内容")]
public sealed record ContentShownToApplicant(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>The applicant was shown which papers were sent, by their names.</summary>
[Term("网上显示材料清单")]
public sealed record PapersShownToApplicant(AuditSubject Subject) : AuditedEvent(Subject);
