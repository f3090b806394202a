using System.Net;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>Takes drafts from other features: each becomes an item like any other, with its files checked before release.</summary>
internal sealed class PublicDrafts(PlatformDb db, DraftItem draft, CheckBeforeRelease check) : IPublicDrafts
{
    public IReadOnlyList<DraftColumn> Columns { get; } =
    [
        .. PlatformColumns.Tops.SelectMany(top =>
            (top.Columns.Count == 0 ? [top] : top.Columns).Select(c => new DraftColumn(c.Slug, c.Name, top.Name))
        ),
    ];

    public async Task<Outcome<DraftStanding>> EnterAsync(
        PublicDraft handed,
        ActionContext context,
        CancellationToken cancel
    )
    {
        if ((await StandingsAsync([handed.Id], cancel)).TryGetValue(handed.Id, out var entered))
        {
            return entered;
        }

        // Before files are kept for nothing: whoever may not draft, and what cannot be drafted.
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == handed.AgencyId, cancel);
        if (ItemKeepers.Refusal(context.Actor, agency, StaffRole.Handler) is { } refusal)
        {
            return refusal;
        }

        var content = ItemContentCheck.Draft(ContentOf(handed));
        if (!content.IsDone)
        {
            return content.Problems.ToList();
        }

        var files = new List<DraftedFile>();
        foreach (var file in handed.Files)
        {
            using var bytes = new MemoryStream(file.Content.ToArray(), writable: false);
            var kept = await check.RunAsync(new(handed.AgencyId, file.Name, bytes), context, cancel);
            if (!kept.IsDone)
            {
                return kept.Problems.Select(p => new Problem(nameof(PublicDraft.Files), p.Message)).ToList();
            }

            files.Add(new(kept.Value.Id, file.Name, file.Title, null));
        }

        var item = await draft.RunAsync(
            new(handed.AgencyId, content.Value, files, handed.Id, handed.Origin),
            context,
            cancel
        );
        return item.IsDone ? StandingOf(item.Value) : item.Problems.ToList();
    }

    public async Task<IReadOnlyDictionary<Guid, DraftStanding>> StandingsAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        ids.Count == 0
            ? new Dictionary<Guid, DraftStanding>()
            : (
                await db.Set<DisclosureItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(cancel)
            ).ToDictionary(i => i.Id, StandingOf);

    private static ItemContent ContentOf(PublicDraft handed) =>
        new()
        {
            Column = handed.Column.Tidy(),
            Title = handed.Title.Tidy(),
            MadeOn = handed.MadeOn,
            Text = string.Concat(
                handed
                    .Text.Tidy()
                    .ReplaceLineEndings("\n")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")
            ),
        };

    private static DraftStanding StandingOf(DisclosureItem item) =>
        new(
            item.Id,
            item.Title,
            item.IndexNumber,
            ItemStates.TermOf(item.State),
            ItemStates.ToneOf(item.State),
            PublishingLinks.Item(item.Id),
            item.IsPublic ? PublishingLinks.Public(item.Id) : null,
            item.State is ItemState.Discarded
        );
}
