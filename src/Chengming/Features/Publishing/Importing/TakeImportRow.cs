using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Importing;

/// <summary>导入一行: makes a draft of a row, through the same actions as one that is written by hand. What is public elsewhere is a draft here, too.</summary>
internal sealed class TakeImportRow(
    PlatformDb db,
    DraftItem draft,
    ReadSourceFile readSource,
    DraftFromFile draftFromFile
)
{
    /// <summary>For which agency, the row, and its document for a row of a folder.</summary>
    /// <param name="Import">The import.</param>
    /// <param name="Row">The row.</param>
    /// <param name="Document">The bytes of its document; null for a row of a spreadsheet.</param>
    public sealed record Input(ItemImport Import, ItemImportRow Row, byte[]? Document);

    /// <summary>Makes the draft; what has to be mended is why there is none. A row that has one already keeps it.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var (import, row) = (input.Import, input.Row);
        if (await db.Set<DisclosureItem>().SingleOrDefaultAsync(i => i.Id == row.Id, cancel) is { } there)
        {
            return there;
        }

        var (content, problems) = ImportValues.Read(row.Values);
        if (problems.Count > 0)
        {
            return problems.Select(p => new Problem(p.Field, p.Message)).ToList();
        }

        if (input.Document is not { } document)
        {
            return await draft.RunAsync(new(import.AgencyId, content, Id: row.Id), context, cancel);
        }

        using var bytes = new MemoryStream(document, writable: false);
        var name = row.Place[(row.Place.LastIndexOf('/') + 1)..];
        var source = await readSource.RunAsync(new(import.AgencyId, name, bytes), context, cancel);
        return source.IsDone
            ? await draftFromFile.RunAsync(
                new(
                    import.AgencyId,
                    content with
                    {
                        Text = source.Value.Text.Html,
                    },
                    source.Value.File.Id,
                    name,
                    import.AttachesFiles,
                    row.Id
                ),
                context,
                cancel
            )
            : source.Problems.ToList();
    }
}
