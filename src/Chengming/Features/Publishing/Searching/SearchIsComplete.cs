using Chengming.Data;
using Chengming.Doctor;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Searching;

/// <summary>Whether the public finds everything that is public.</summary>
internal sealed class SearchIsComplete(PlatformDb db) : IDoctorCheck
{
    public string Name => "检索索引";

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var missing = await IndexItems.Missing(db).CountAsync(cancel);
        return missing > 0
            ? Diagnosis.Doubtful(
                $"有 {missing} 条已公开信息还没有编入索引，公众检索不到",
                "平台每 6 小时自动补建；要立即补建，请运行 chengming search rebuild。"
            )
            : Diagnosis.Good($"{await db.Set<PublicItem>().CountAsync(cancel)} 条已公开信息都能检索到");
    }
}
