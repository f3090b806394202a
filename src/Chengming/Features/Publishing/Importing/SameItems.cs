using Chengming.Data;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reading.Repetition;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Importing;

/// <summary>
/// Finds items and rows that seem to be the same (查重): one document number, one title of one day, or one text. Rows are held against
/// what the agency has and against the rows before them.
/// </summary>
internal sealed class SameItems
{
    /// <summary>Of more items than these the texts are not compared, and that is said.</summary>
    public const int MostTexts = 20_000;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    private SameItems(bool comparesTexts) => ComparesTexts = comparesTexts;

    /// <summary>True when the texts of the agency's items were looked at too.</summary>
    public bool ComparesTexts { get; }

    /// <summary>Reads what an agency has.</summary>
    public static async Task<SameItems> OfAsync(PlatformDb db, Guid agencyId, CancellationToken cancel)
    {
        var items =
            from item in db.Set<DisclosureItem>().AsNoTracking()
            where item.AgencyId == agencyId && item.State != ItemState.Discarded
            join version in db.Set<ItemVersion>() on item.Id equals version.ItemId
            select new { item.IndexNumber, Version = version };
        var same = new SameItems(await items.CountAsync(cancel) <= MostTexts);
        var rows = items.Select(i => new
        {
            i.IndexNumber,
            i.Version.Content.Title,
            i.Version.Content.DocumentNumber,
            i.Version.Content.MadeOn,
            Text = same.ComparesTexts ? i.Version.Content.Text : "",
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var content = new ItemContent
            {
                Title = row.Title,
                DocumentNumber = row.DocumentNumber,
                MadeOn = row.MadeOn,
            };
            same.Add(content, PrintOf(row.Text), $"已有信息 {row.IndexNumber}");
        }

        return same;
    }

    /// <summary>What is the same as a row, in words; then the row is one of those that later ones are held against.</summary>
    public IReadOnlyList<string> Meet(ItemContent content, string print, string place)
    {
        var found = Keys(content, print)
            .Where(k => known.ContainsKey(k.Key))
            .Select(k => $"{k.What}与{known[k.Key]}相同")
            .ToList();
        Add(content, print, place);
        return found;
    }

    /// <summary>The print of a text, of an item as of a row; empty for one that has no words or cannot be taken.</summary>
    public static string PrintOf(string html) =>
        ItemText.From(html) is { IsDone: true } text && TextFingerprint.Of(text.Value) is { Runs: > 0 } print
            ? print.ToString()
            : "";

    private void Add(ItemContent content, string print, string place)
    {
        foreach (var (key, _) in Keys(content, print))
        {
            known.TryAdd(key, place);
        }
    }

    private static IEnumerable<(string Key, string What)> Keys(ItemContent content, string print)
    {
        if (content.DocumentNumber.Length > 0)
        {
            yield return ($"n{content.DocumentNumber}", "发文字号");
        }

        if (content.Title.Length > 0)
        {
            yield return (
                $"t{content.Title}|{(content.MadeOn is { } day ? ChinaTime.Date(day) : "")}",
                content.MadeOn is null ? "标题（都没有成文日期）" : "标题和成文日期"
            );
        }

        if (print.Length > 0)
        {
            yield return ($"p{print}", "正文");
        }
    }
}
