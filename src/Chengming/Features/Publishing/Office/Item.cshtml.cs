using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Interpreting;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Calendar;
using Chengming.Law.Publication.Review;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>One item: how it stands, what it says, its review, and what can be done next.</summary>
internal sealed class ItemModel(PlatformDb db, PlatformSettings settings, WorkingCalendar national, TimeProvider clock)
    : ItemPage(db)
{
    /// <summary>All versions, newest first, without their texts.</summary>
    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    /// <summary>The interpretations of it, and what it interprets.</summary>
    public InterpretationLinks Interpretation { get; private set; } = null!;

    /// <summary>The last day of the term for which it is public, when that is over; a correction in the making changes nothing yet.</summary>
    public DateOnly? TermOver { get; private set; }

    /// <summary>True when the newest version can be written by this person.</summary>
    public bool MayWrite => !DraftKeepers.Refusals(HttpContext.Acting().Actor, new(Item, Newest, Agency)).Any();

    /// <summary>True when it is this person's turn to sign.</summary>
    public bool MaySign =>
        Newest.Review is { Next: { Kind: not ReviewStepKind.Drafting } next } && May(next.Role.ToStaffRole());

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Interpretation = await InterpretationLinks.OfAsync(
            Db,
            settings,
            national,
            clock,
            (Item, Newest, Agency),
            cancel
        );
        TermOver = await Db.Set<PublicItem>()
            .Where(i => i.Id == Item.Id)
            .Where(PublicItem.TermIsOver(ChinaTime.Today(clock)))
            .Select(i => i.ValidUntil)
            .FirstOrDefaultAsync(cancel);
        Versions = await Db.Set<ItemVersion>()
            .AsNoTracking()
            .Where(v => v.ItemId == Item.Id)
            .OrderByDescending(v => v.Number)
            .Select(v => new VersionLine(v.Id, v.Number, v.AuthorName, v.CreatedAt, v.PublishedAt, v.CorrectionNote))
            .ToListAsync(cancel);
    }
}

/// <summary>A version as the page lists it.</summary>
internal sealed record VersionLine(
    Guid Id,
    int Number,
    string AuthorName,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PublishedAt,
    string CorrectionNote
);
