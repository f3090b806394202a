using System.Globalization;
using System.Runtime.CompilerServices;
using Chengming.Data;
using Chengming.Export;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit;

/// <summary>The audit chain as a table with every digest, so that it can be verified elsewhere: <c>audit.csv</c>.</summary>
internal sealed class AuditExport(PlatformDb db) : IExportPart
{
    public string Title => "审计记录";

    public int Order => 90;

    public async Task WriteAsync(ExportFolder folder, CancellationToken cancel)
    {
        await folder.WriteCsvAsync("audit.csv", RowsAsync(cancel));
        folder.Link("审计记录（CSV）", "audit.csv");
    }

    private async IAsyncEnumerable<string?[]> RowsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        yield return
        [
            "序号",
            "时间（UTC）",
            "人员",
            "事项",
            "对象类型",
            "对象",
            "地址",
            "理由",
            "详情",
            "算法",
            "上一条摘要",
            "摘要",
        ];
        await foreach (
            var link in db
                .AuditRecords.AsNoTracking()
                .OrderBy(r => r.Sequence)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            yield return
            [
                link.Sequence.ToString(CultureInfo.InvariantCulture),
                link.At.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
                link.ActorName,
                link.ActTerm,
                link.SubjectKind,
                link.SubjectName,
                link.Address,
                link.Reason,
                link.Details,
                link.Algorithm,
                link.PreviousHash,
                link.Hash,
            ];
        }
    }
}
