using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Searching;

/// <summary>
/// Many public items at once, written by the rows they are made of: for tests of what the public finds, which are not about the review. They are saved
/// as everything is, so that the search indexes them.
/// </summary>
internal static class ReleasedItems
{
    /// <summary>Puts them out, a day apart, the last one at an instant.</summary>
    public static async Task<IReadOnlyList<Guid>> ReleaseAsync(
        this IServiceProvider services,
        IReadOnlyList<(string Title, string Text)> items,
        DateTimeOffset last,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var agency = await db.Agencies.SingleAsync(a => a.Code == "demo-yjj", cancel);
        var ids = new List<Guid>();
        var column = PlatformColumns.ForItems.First(c => !c.HoldsPolicyDocuments);
        foreach (var ((title, text), n) in items.Select((i, n) => (i, n)))
        {
            var at = last.AddDays(n - items.Count + 1);
            var (item, version) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var number = $"{column.Slug}-{at.Year}-{90_000 + n}-{item.ToString("N")[20..]}";
            Add<DisclosureItem>(
                db,
                new()
                {
                    ["Id"] = item,
                    ["AgencyId"] = agency.Id,
                    ["IndexNumber"] = number,
                    ["IndexYear"] = at.Year,
                    ["IndexSerial"] = Random.Shared.Next(90_000, int.MaxValue),
                    ["Title"] = title,
                    ["Column"] = column.Slug,
                }
            );
            var released = Add<ItemVersion>(
                db,
                new()
                {
                    ["Id"] = version,
                    ["ItemId"] = item,
                    ["Number"] = 1,
                }
            );
            db.Entry(released).ComplexProperty(v => v.Content).CurrentValue = new ItemContent
            {
                Column = column.Slug,
                Title = title,
                Text = $"<p>{text}</p>",
            };
            Add<PublicItem>(
                db,
                new()
                {
                    ["Id"] = item,
                    ["VersionId"] = version,
                    ["VersionNumber"] = 1,
                    ["AgencyId"] = agency.Id,
                    ["AgencyPath"] = agency.Path,
                    ["Column"] = column.Slug,
                    ["TopColumn"] = column.Top.Slug,
                    ["Title"] = title,
                    ["IndexNumber"] = number,
                    ["PublishedAt"] = at,
                    ["RevisedAt"] = at,
                }
            );
            ids.Add(item);
        }

        db.Record(ActionContext.Platform("测试"), new InformationPublished(AuditSubject.Platform, 1, column.Slug));
        await db.SaveChangesAsync(cancel);
        return ids;
    }

    private static T Add<T>(PlatformDb db, Dictionary<string, object> values)
        where T : class
    {
        var row = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        foreach (var (name, value) in values)
        {
            typeof(T).GetProperty(name)!.SetValue(row, value);
        }

        db.Add(row);
        return row;
    }
}
