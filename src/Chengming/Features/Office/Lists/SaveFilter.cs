using Chengming.Actions;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office.Lists;

/// <summary>保存筛选: keeps filters and order of a list for the person who acts; the same name again replaces them.</summary>
internal sealed class SaveFilter(PlatformDb db)
{
    /// <summary>Most that one person keeps for one list.</summary>
    public const int Most = 20;

    /// <summary>What to keep.</summary>
    public sealed record Input(Guid AccountId, string List, string? Name, string Query);

    public async Task<Outcome<SavedFilter>> RunAsync(Input input, CancellationToken cancel)
    {
        if (input.Name?.Trim() is not { Length: > 0 and <= SavedFilter.LongestName } name)
        {
            return new Problem("filterName", $"请给这组筛选条件起一个名称，不超过 {SavedFilter.LongestName} 个字。");
        }

        if (input.Query.Length > SavedFilter.LongestQuery)
        {
            return new Problem("filterName", "筛选条件太长，无法保存。请缩短查找的文字。");
        }

        var mine = await db.Set<SavedFilter>()
            .Where(f => f.AccountId == input.AccountId && f.List == input.List)
            .ToListAsync(cancel);
        var kept = mine.SingleOrDefault(f => f.Name == name);
        if (kept is null)
        {
            if (mine.Count >= Most)
            {
                return new Problem("filterName", $"每个列表最多保存 {Most} 组筛选条件，请先删除不用的。");
            }

            kept = new SavedFilter(input.AccountId, input.List, name, input.Query);
            db.Add(kept);
        }
        else
        {
            kept.Replace(input.Query);
        }

        await db.SaveChangesAsync(cancel);
        return kept;
    }
}

/// <summary>删除已存筛选: forgets one of the person's own saved filters.</summary>
internal sealed class DropFilter(PlatformDb db)
{
    public Task<int> RunAsync(Guid accountId, Guid filterId, CancellationToken cancel) =>
        db.Set<SavedFilter>().Where(f => f.Id == filterId && f.AccountId == accountId).ExecuteDeleteAsync(cancel);
}
