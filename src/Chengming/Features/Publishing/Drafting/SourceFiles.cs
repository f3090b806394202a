using System.Globalization;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Content.Importing;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>
/// The files that items are drafted from. Until the draft is saved the file lies in the store as one that is there for its check only, so
/// that one whose draft was given up goes away by itself.
/// </summary>
internal sealed class SourceFiles(PlatformDb db, FolderFileStore store)
{
    /// <summary>What a kept file says, with its pictures at <see cref="PictureAddress"/>.</summary>
    public async Task<Outcome<SourceReading>> ReadAsync(
        Guid fileId,
        Guid agencyId,
        string? name,
        CancellationToken cancel
    )
    {
        const string field = "Source";
        var file = await db.Set<StoredFile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == fileId && f.AgencyId == agencyId, cancel);
        if (file is null || !store.Exists(file.Hash))
        {
            return new Problem(field, "原文件已过保存期，请重新选择文件。已经填写的内容不受影响。");
        }

        var content = await store.ReadAsync(file.Hash, cancel);
        var imported = await Task.Run(
            () => FileToText.Read(FileKinds.WithId(file.KindId), content, field, cancel),
            cancel
        );
        if (!imported.IsDone)
        {
            return imported.Problems[0];
        }

        var pictures = imported.Value.Pictures;
        var text = imported.Value.ToText(p => PictureAddress(file.Id, pictures.TakeWhile(o => o != p).Count() + 1));
        return text.IsDone
            ? new SourceReading(
                file,
                name is { Length: > 0 } ? StoredFile.NameToKeep(name) : file.Name,
                imported.Value,
                text.Value,
                await db.Set<ReleaseCheck>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == file.Id, cancel)
            )
            : text.Problems.Select(p => new Problem(field, p.Message)).ToList();
    }

    /// <summary>Where a picture of the file is shown while its draft is not saved, beside the page that drafts.</summary>
    public static string PictureAddress(Guid fileId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"sources/{fileId}/pictures/{number}");
}

/// <summary>What a file says: its text, what it seems to say of itself, and what was not taken over.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">The name that the person gave it in under.</param>
/// <param name="Imported">Its text as it was read, with the pictures.</param>
/// <param name="Text">Its text, cleaned.</param>
/// <param name="Check">What the check before release found in it; null when there was none.</param>
internal sealed record SourceReading(
    StoredFile File,
    string Name,
    ImportedText Imported,
    ItemText Text,
    ReleaseCheck? Check
)
{
    /// <summary>What was not taken over, and what to do.</summary>
    public IReadOnlyList<string> Remarks => [.. Imported.Remarks.Concat(Text.Remarks).Distinct()];

    /// <summary>How many characters the text has.</summary>
    public int Length => Text.Passages.PlainText.Count(c => !char.IsWhiteSpace(c));

    /// <summary>The pictures with the addresses they have in the text.</summary>
    public IEnumerable<(string Address, ImportedPicture Picture)> Pictures =>
        Imported.Pictures.Select((p, i) => (SourceFiles.PictureAddress(File.Id, i + 1), p));
}
