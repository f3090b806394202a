using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection.Digests;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Regions;

/// <summary>
/// 导入行政区划: takes over a list of divisions. New ones are added, others get the name of the list, none is removed: agencies and old
/// records still name them. A line with a fault is left out and told; the others are taken over.
/// </summary>
public sealed class ImportRegions(PlatformDb db, IOutputCacheStore cache)
{
    /// <summary>The file's bytes.</summary>
    public sealed record Input(byte[] Content);

    /// <summary>What came of it.</summary>
    /// <param name="Added">Divisions that are new.</param>
    /// <param name="Changed">Divisions that got another name or place.</param>
    /// <param name="Unchanged">Divisions that were there just so.</param>
    /// <param name="Problems">Lines that were left out.</param>
    public sealed record Result(int Added, int Changed, int Unchanged, IReadOnlyList<RegionLineProblem> Problems);

    /// <summary>Takes over the list.</summary>
    public async Task<Outcome<Result>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var list = RegionList.Read(input.Content);
        if (list.Lines.Count + list.Problems.Count == 0)
        {
            return new Problem("", "文件里没有内容。每行写一个行政区划：代码,名称。");
        }

        var regions = await db.Set<Region>().ToDictionaryAsync(r => r.Code, cancel);
        var problems = list.Problems.ToList();
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var line in list.Lines.OrderBy(l => l.Code.Text, StringComparer.Ordinal))
        {
            var parent = line.Code.Above.Select(regions.GetValueOrDefault).FirstOrDefault(r => r is not null);
            if (parent is null && line.Code.Above.Count > 0 && !line.Code.IsInvented)
            {
                problems.Add(
                    new(line.Line, $"{line.Code},{line.Name}", $"没有上级行政区划 {line.Code.Above[^1]}，请一并导入。")
                );
            }
            else if (!regions.TryGetValue(line.Code.Text, out var region))
            {
                region = new Region(line.Code.Text, line.Name, parent);
                regions.Add(region.Code, region);
                db.Add(region);
                added++;
            }
            else if (region.Place(line.Name, parent))
            {
                changed++;
            }
            else
            {
                unchanged++;
            }
        }

        FollowTheNamesAbove(regions);
        await NameAgenciesAnewAsync(regions, cancel);
        if (added + changed > 0)
        {
            var digest = HexDigest.Of(input.Content);
            var subject = new AuditSubject(nameof(Region), null, "行政区划");
            db.Record(context, new RegionsImported(subject, added, changed, problems.Count, digest));
            await db.SaveChangesAsync(cancel);
            await cache.EvictByTagAsync(AgenciesFeature.CacheTag, cancel);
        }

        return new Result(added, changed, unchanged, [.. problems.OrderBy(p => p.Line)]);
    }

    /// <summary>A new name or place of a division shows in the full names of all below, also of those that the list leaves out.</summary>
    private static void FollowTheNamesAbove(Dictionary<string, Region> regions)
    {
        foreach (var region in regions.Values.OrderBy(r => r.Code, StringComparer.Ordinal))
        {
            if (region.ParentCode is { } parent)
            {
                region.Place(region.Name, regions[parent]);
            }
        }
    }

    private async Task NameAgenciesAnewAsync(Dictionary<string, Region> regions, CancellationToken cancel)
    {
        foreach (var agency in await db.Agencies.ToListAsync(cancel))
        {
            if (regions.TryGetValue(agency.RegionCode, out var region) && agency.RegionName != region.FullName)
            {
                agency.FollowRegion(region);
            }
        }
    }
}

/// <summary>A list of divisions was taken over.</summary>
/// <param name="Subject">The tree of divisions.</param>
/// <param name="Added">Divisions that are new.</param>
/// <param name="Changed">Divisions that got another name or place.</param>
/// <param name="LeftOut">Lines with faults.</param>
/// <param name="FileHash">SHA-256 of the file.</param>
[Term("导入行政区划")]
public sealed record RegionsImported(AuditSubject Subject, int Added, int Changed, int LeftOut, string FileHash)
    : AuditedEvent(Subject);
