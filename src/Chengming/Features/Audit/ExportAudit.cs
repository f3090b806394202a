using System.Text.Json;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit.Office;
using Chengming.Features.Office.Lists;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit;

/// <summary>导出审计记录: writes what was found as JSON lines, every member as it stands, so that the chain can be verified elsewhere.</summary>
internal sealed class ExportAudit(PlatformDb db)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes the records, oldest first; memory does not grow with their number.</summary>
    public async Task RunAsync(
        ListWish<AuditRecord> wish,
        Stream output,
        ActionContext context,
        CancellationToken cancel
    )
    {
        db.Record(
            context,
            new AuditExported(
                new AuditSubject(nameof(AuditRecord), null, AuditList.List.Title),
                wish.InWords(AuditList.List)
            )
        );
        await db.SaveChangesAsync(cancel);
        var records = wish.Filtered(db.AuditRecords.AsNoTracking()).OrderBy(r => r.Sequence);
        await foreach (var record in records.AsAsyncEnumerable().WithCancellation(cancel))
        {
            await JsonSerializer.SerializeAsync(output, record, AuditDetails.Json, cancel);
            await output.WriteAsync(LineEnd, cancel);
        }
    }
}

/// <summary>Records of the audit were exported.</summary>
/// <param name="Subject">The audit.</param>
/// <param name="Asked">What was asked for.</param>
[Term("导出审计记录")]
public sealed record AuditExported(AuditSubject Subject, string Asked) : AuditedEvent(Subject);
