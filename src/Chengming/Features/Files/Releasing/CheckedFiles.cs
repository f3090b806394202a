using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Files.Storing;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Releasing;

/// <summary>A checked file as lists show it.</summary>
internal sealed record CheckedFile
{
    public required Guid Id { get; init; }

    /// <summary>Its name; personal data in it was masked when it was stored.</summary>
    public required string Name { get; init; }
    public required bool IsCopy { get; init; }
    public required string Agency { get; init; }
    public required string CheckedByName { get; init; }
    public required DateTimeOffset CheckedAt { get; init; }
    public required int Errors { get; init; }
    public required int Warnings { get; init; }
    public required int Questions { get; init; }
    public required bool IsWhole { get; init; }
}

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
    /// <summary>All of them, in no order.</summary>
    public IQueryable<CheckedFile> Of(AgencyScope scope) =>
        from check in db.Set<ReleaseCheck>().AsNoTracking()
        join file in db.Set<StoredFile>() on check.Id equals file.Id
        join agency in scope.Of(db.Agencies) on check.AgencyId equals agency.Id
        select new CheckedFile
        {
            Id = check.Id,
            Name = file.Name,
            IsCopy = file.CleanedFromId != null,
            Agency = agency.ShortName,
            CheckedByName = check.CheckedByName,
            CheckedAt = check.CheckedAt,
            Errors = check.Errors,
            Warnings = check.Warnings,
            Questions = check.Questions,
            IsWhole = check.IsWhole,
        };

    /// <summary>A file in full; null when it was not checked, or belongs to an agency that the person does not see.</summary>
    public async Task<CheckedFileInFull?> FindAsync(Guid id, AgencyScope scope, CancellationToken cancel)
    {
        if (!await Of(scope).AnyAsync(c => c.Id == id, cancel))
        {
            return null;
        }

        var check = await db.Set<ReleaseCheck>().AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var files = db.Set<StoredFile>().AsNoTracking();
        var file = await files.SingleAsync(f => f.Id == id, cancel);
        var original = await files.SingleOrDefaultAsync(f => f.Id == file.CleanedFromId, cancel);
        var copies = files.Where(f => f.CleanedFromId == id).Select(f => f.Id);
        return new(
            file,
            check,
            original,
            await Of(scope)
                .Where(c => copies.Contains(c.Id))
                .OrderByDescending(c => c.CheckedAt)
                .ThenByDescending(c => c.Id)
                .ToListAsync(cancel)
        );
    }
}
