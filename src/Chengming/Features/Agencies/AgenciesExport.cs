using System.Runtime.CompilerServices;
using Chengming.Data;
using Chengming.Export;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies;

/// <summary>The agencies as a table: <c>agencies.csv</c>.</summary>
internal sealed class AgenciesExport(PlatformDb db) : IExportPart
{
    public string Title => "机构";

    public int Order => 10;

    public async Task WriteAsync(ExportFolder folder, CancellationToken cancel)
    {
        await folder.WriteCsvAsync("agencies.csv", RowsAsync(cancel));
        folder.Link("机构名录（CSV）", "agencies.csv");
    }

    private async IAsyncEnumerable<string?[]> RowsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        yield return ["代码", "名称", "简称", "行政区划代码", "行政区划", "类别", "上级机构代码", "演示数据"];
        var codes = await db.Agencies.ToDictionaryAsync(a => a.Id, a => a.Code, cancel);
        await foreach (
            var agency in db
                .Agencies.AsNoTracking()
                .OrderBy(a => a.RegionCode)
                .ThenBy(a => a.Code)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            yield return
            [
                agency.Code,
                agency.Name,
                agency.ShortName,
                agency.RegionCode,
                agency.RegionName,
                agency.Kind is AgencyKind.Government ? "人民政府" : "政府工作部门",
                agency.ParentId is { } parent ? codes[parent] : null,
                agency.IsDemonstration ? "是" : "",
            ];
        }
    }
}
