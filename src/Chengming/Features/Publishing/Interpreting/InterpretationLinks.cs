using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Calendar;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Interpreting;

/// <summary>How an item stands with interpretations (文件与解读的关联), in both directions.</summary>
/// <param name="Document">What it interprets; null when it interprets nothing.</param>
/// <param name="Interpretations">What interprets it, the first one first.</param>
/// <param name="DueOn">The last day for the interpretation of a public policy document; null for everything else.</param>
/// <param name="Rule">The deadline in words.</param>
/// <param name="IsLate">True when the first interpretation came too late, or there is still none.</param>
internal sealed record InterpretationLinks(
    InterpretedDocument? Document,
    IReadOnlyList<LinkedInterpretation> Interpretations,
    DateOnly? DueOn,
    string Rule,
    bool IsLate
)
{
    public bool IsEmpty => Document is null && Interpretations.Count == 0 && DueOn is null;

    /// <summary>Reads how an item stands.</summary>
    public static async Task<InterpretationLinks> OfAsync(
        PlatformDb db,
        PlatformSettings settings,
        WorkingCalendar national,
        TimeProvider clock,
        (DisclosureItem Item, ItemVersion Newest, Agency Agency) work,
        CancellationToken cancel
    )
    {
        var (item, newest, agency) = work;
        var document = newest.Content.Interprets is { } interpreted
            ? await db.Set<DisclosureItem>()
                .Where(i => i.Id == interpreted)
                .Select(i => new InterpretedDocument(
                    i.Id,
                    i.Title,
                    i.IndexNumber,
                    i.AgencyId == agency.Id,
                    i.PublicVersionId != null
                ))
                .SingleOrDefaultAsync(cancel)
            : null;
        var shown = await db.Set<PublicItem>()
            .Where(i => i.Interprets == item.Id)
            .OrderBy(i => i.PublishedAt)
            .Select(i => new LinkedInterpretation(i.Id, i.Title, i.PublishedAt))
            .ToListAsync(cancel);
        var deadline = new InterpretationDeadline(
            (await settings.GetAsync<PublishingSettings>(cancel)).InterpretationDays
        );
        if (
            item is not { IsPublic: true, FirstPublishedAt: { } at }
            || !Columns.PlatformColumns.Of(item.Column).HoldsPolicyDocuments
        )
        {
            return new InterpretationLinks(document, shown, null, "", false);
        }

        var (published, calendar) = (ChinaTime.Day(at), agency.CalendarFrom(national));
        return new InterpretationLinks(
            document,
            shown,
            deadline.DueOn(published, calendar),
            InterpretationWords.Rule(deadline),
            deadline.IsLate(
                published,
                shown.Count > 0 ? ChinaTime.Day(shown[0].PublishedAt) : null,
                ChinaTime.Today(clock),
                calendar
            )
        );
    }
}

/// <summary>The document that an item interprets.</summary>
internal sealed record InterpretedDocument(Guid Id, string Title, string IndexNumber, bool IsOwn, bool IsPublic);

/// <summary>An interpretation that is public.</summary>
internal sealed record LinkedInterpretation(Guid Id, string Title, DateTimeOffset PublishedAt);
