using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Importing;

/// <summary>核对存量: a person confirms or mends what was recognised, and chooses what is taken.</summary>
internal sealed class MendImportRows(PlatformDb db)
{
    /// <summary>The fields that can be mended here; the others are mended in the spreadsheet.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        nameof(ItemContent.Title),
        nameof(ItemContent.Column),
        nameof(ItemContent.DocumentNumber),
        nameof(ItemContent.MadeOn),
        nameof(ItemContent.EarlierPublishedOn),
        nameof(ItemContent.EarlierPublishedIn),
    ];

    /// <summary>Which import, and its rows as they were typed.</summary>
    /// <param name="ImportId">The import.</param>
    /// <param name="Rows">The rows.</param>
    public sealed record Input(Guid ImportId, IReadOnlyList<MendedRow> Rows);

    /// <summary>Keeps what was typed and checks it again. Only who brought the rows mends them, and only before they are taken.</summary>
    public async Task<Outcome<ItemImport>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var import = await db.Set<ItemImport>().AsNoTracking().SingleAsync(i => i.Id == input.ImportId, cancel);
        if (context.Actor.AccountId != import.OwnerId)
        {
            return new Problem("", $"这一批由{import.OwnerName}上传，由上传的人办理。");
        }

        if (import.State is not (ItemImportState.Shown or ItemImportState.Taken))
        {
            return new Problem("", "正在处理，请等它完成再改。");
        }

        var typed = input.Rows.ToDictionary(r => r.Id);
        var ids = typed.Keys.ToList();
        var rows = await db.Set<ItemImportRow>()
            .Where(r => r.ImportId == import.Id && ids.Contains(r.Id))
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        foreach (
            var row in rows.Where(r =>
                r.State is not (ItemImportRowState.Taken or ItemImportRowState.Submitted) && !r.FileProblems.Any()
            )
        )
        {
            Mend(row, typed[row.Id], import);
        }

        await db.SaveChangesAsync(cancel);
        return import;
    }

    private static void Mend(ItemImportRow row, MendedRow typed, ItemImport import)
    {
        var values = row.Values.Where(v => !Fields.Contains(v.Field)).ToList();
        values.AddRange(
            Fields
                .Select(f => new ImportedValue(f, typed.Values.GetValueOrDefault(f)?.Trim() ?? ""))
                .Where(v => v.Words.Length > 0)
        );
        // Where documents were public before is the same for all of a folder.
        if (
            import.EarlierPublishedIn.Length > 0
            && values.Any(v => v.Field == nameof(ItemContent.EarlierPublishedOn))
            && values.All(v => v.Field != nameof(ItemContent.EarlierPublishedIn))
        )
        {
            values.Add(new(nameof(ItemContent.EarlierPublishedIn), import.EarlierPublishedIn));
        }

        row.Say(values, ImportValues.Read(values).Problems, row.SameAs);
        row.Choose(typed.Takes);
    }
}

/// <summary>A row as a person typed it.</summary>
/// <param name="Id">The row.</param>
/// <param name="Takes">True to take it.</param>
/// <param name="Values">The words by field.</param>
internal sealed record MendedRow(Guid Id, bool Takes, IReadOnlyDictionary<string, string?> Values);
