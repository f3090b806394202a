using System.Globalization;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Files.Storing;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Releasing;

/// <summary>A checked file as lists show it.</summary>
internal sealed record CheckedFile(
    Guid Id,
    string Name,
    bool IsCopy,
    string CheckedByName,
    DateTimeOffset CheckedAt,
    int Errors,
    int Warnings,
    int Questions,
    bool IsWhole
);

/// <summary>Some checked files, newest first, and where the next ones begin.</summary>
internal sealed record CheckedFilesPage(IReadOnlyList<CheckedFile> Files, string? Next);

/// <summary>A checked file with all that was found in it, the original it was cleaned from, and the copies made of it.</summary>
internal sealed record CheckedFileInFull(
    StoredFile File,
    ReleaseCheck Check,
    StoredFile? Original,
    IReadOnlyList<CheckedFile> Copies
);

/// <summary>The files that were checked before release, as far as a person sees them.</summary>
internal sealed class CheckedFiles(PlatformDb db)
{
    public const int PageLength = 20;

    /// <summary>A page of the list; null when the place is none.</summary>
    public async Task<CheckedFilesPage?> PageAsync(AgencyScope scope, string? after, CancellationToken cancel)
    {
        var checks = Seen(scope);
        if (after is not null)
        {
            if (Read(after) is not var (at, id))
            {
                return null;
            }

            checks = checks.Where(c => c.CheckedAt < at || (c.CheckedAt == at && c.Id < id));
        }

        var files = await Rows(checks).Take(PageLength + 1).ToListAsync(cancel);
        return files.Count > PageLength ? new(files[..PageLength], PlaceOf(files[PageLength - 1])) : new(files, null);
    }

    /// <summary>A file in full; null when it was not checked, or belongs to an agency that the person does not see.</summary>
    public async Task<CheckedFileInFull?> FindAsync(Guid id, AgencyScope scope, CancellationToken cancel)
    {
        if (await Seen(scope).SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } check)
        {
            return null;
        }

        var files = db.Set<StoredFile>().AsNoTracking();
        var file = await files.SingleAsync(f => f.Id == id, cancel);
        var original = await files.SingleOrDefaultAsync(f => f.Id == file.CleanedFromId, cancel);
        var copies = files.Where(f => f.CleanedFromId == id).Select(f => f.Id);
        return new(
            file,
            check,
            original,
            await Rows(Seen(scope).Where(c => copies.Contains(c.Id))).ToListAsync(cancel)
        );
    }

    private IQueryable<ReleaseCheck> Seen(AgencyScope scope)
    {
        var agencies = scope.Of(db.Agencies).Select(a => a.Id);
        return db.Set<ReleaseCheck>().AsNoTracking().Where(c => agencies.Contains(c.AgencyId));
    }

    private IQueryable<CheckedFile> Rows(IQueryable<ReleaseCheck> checks) =>
        from check in checks
        join file in db.Set<StoredFile>() on check.Id equals file.Id
        orderby check.CheckedAt descending, check.Id descending
        select new CheckedFile(
            check.Id,
            file.Name,
            file.CleanedFromId != null,
            check.CheckedByName,
            check.CheckedAt,
            check.Errors,
            check.Warnings,
            check.Questions,
            check.IsWhole
        );

    private static string PlaceOf(CheckedFile last) =>
        string.Create(CultureInfo.InvariantCulture, $"{last.CheckedAt.UtcTicks}-{last.Id:N}");

    private static (DateTimeOffset At, Guid Id)? Read(string place)
    {
        var cut = place.IndexOf('-', StringComparison.Ordinal);
        return
            cut > 0
            && long.TryParse(place.AsSpan(0, cut), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParseExact(place.AsSpan(cut + 1), "N", out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
