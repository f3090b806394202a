using System.Text.Json;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Law;

namespace Chengming.Features.Audit;

/// <summary>导出审计记录: writes what was found as JSON lines, every member as it stands, so that the chain can be verified elsewhere.</summary>
internal sealed class ExportAudit(PlatformDb db, AuditTrail trail)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes the records, oldest first; memory does not grow with their number.</summary>
    public async Task RunAsync(AuditSearch search, Stream output, ActionContext context, CancellationToken cancel)
    {
        db.Record(
            context,
            new AuditExported(new AuditSubject(nameof(AuditRecord), null, "审计记录"), search.ToString())
        );
        await db.SaveChangesAsync(cancel);
        await foreach (var record in trail.AllAsync(search).WithCancellation(cancel))
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
