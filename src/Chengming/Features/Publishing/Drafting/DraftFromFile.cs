using Chengming.Actions;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Publishing.Content.Importing;
using Chengming.Features.Publishing.Items;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>从文件起草: enters what a person confirmed of a file, with the pictures that its text still shows and, if wished, the file itself.</summary>
internal sealed class DraftFromFile(SourceFiles sources, CheckBeforeRelease check, DraftItem draft)
{
    /// <summary>Whose item, what it says, and the file it came from.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="Content">What the person confirmed.</param>
    /// <param name="SourceId">The file.</param>
    /// <param name="SourceName">Its name.</param>
    /// <param name="AttachesSource">True to attach it to the item.</param>
    /// <param name="Id">Its identifier, where work that may be broken off must not enter it twice; null for a new one.</param>
    public sealed record Input(
        Guid AgencyId,
        ItemContent Content,
        Guid SourceId,
        string? SourceName,
        bool AttachesSource,
        Guid? Id = null
    );

    /// <summary>Enters the item, or says what has to be mended.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var source = await sources.ReadAsync(input.SourceId, input.AgencyId, input.SourceName, cancel);
        if (!source.IsDone)
        {
            return source.Problems.ToList();
        }

        var files = new List<DraftedFile>();
        foreach (
            var (address, picture) in source.Value.Pictures.Where(p =>
                input.Content.Text.Contains($"\"{p.Address}\"", StringComparison.Ordinal)
            )
        )
        {
            var kept = await KeepAsync(picture, input.AgencyId, context, cancel);
            if (!kept.IsDone)
            {
                return kept.Problems.ToList();
            }

            files.Add(new(kept.Value.Id, picture.FileName, $"正文图片 {files.Count + 1}", address));
        }

        if (input.AttachesSource)
        {
            files.Add(new(source.Value.File.Id, source.Value.Name, null, null));
        }

        return await draft.RunAsync(new(input.AgencyId, input.Content, files, input.Id), context, cancel);
    }

    private async Task<Outcome<ReleaseCheck>> KeepAsync(
        ImportedPicture picture,
        Guid agencyId,
        ActionContext context,
        CancellationToken cancel
    )
    {
        using var bytes = new MemoryStream(picture.Content.ToArray(), writable: false);
        var kept = await check.RunAsync(new(agencyId, picture.FileName, bytes), context, cancel);
        return kept.IsDone
            ? kept
            : kept
                .Problems.Select(p => new Problem(
                    nameof(ItemContent.Text),
                    $"正文中的图片没有收下。{p.Message}也可以从正文删去这张图片。"
                ))
                .ToList();
    }
}
