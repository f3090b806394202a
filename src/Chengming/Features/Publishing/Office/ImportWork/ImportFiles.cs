using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Publishing.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Publishing.Office.ImportWork;

/// <summary>The spreadsheet in which existing items are brought, empty and with what was not taken.</summary>
internal static class ImportFiles
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapImportFiles(this WebApplication app)
    {
        app.MapGet("/office/items/import/template.xlsx", Template).For(Audience.Business);
        app.MapGet("/office/items/import/{id:guid}/left.xlsx", LeftAsync).For(Audience.Business);
    }

    private static IResult Template()
    {
        var file = new MemoryStream();
        ImportTemplate.Write(file);
        file.Position = 0;
        return Results.File(file, MediaType, "存量信息导入模板.xlsx");
    }

    private static async Task<IResult> LeftAsync(Guid id, HttpContext visit, PlatformDb db, CancellationToken cancel)
    {
        var agency = visit.User.Scope().AgencyId;
        var import = await db.Set<ItemImport>()
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == id && i.AgencyId == agency, cancel);
        if (import is null)
        {
            return Results.NotFound();
        }

        var rows = await db.Set<ItemImportRow>()
            .AsNoTracking()
            .Where(r =>
                r.ImportId == id
                && r.State != ItemImportRowState.Taken
                && r.State != ItemImportRowState.Submitted
                && r.State != ItemImportRowState.Ready
            )
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        var file = new MemoryStream();
        ImportTemplate.Write(rows.Select(r => (r.Values, ReasonOf(r))), file);
        file.Position = 0;
        visit.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.File(
            file,
            MediaType,
            SafeFileName.Clean($"没有导入的信息 {Path.GetFileNameWithoutExtension(import.FileName)}.xlsx")
        );
    }

    /// <summary>Why a row was not taken, with where it stood.</summary>
    internal static string ReasonOf(ItemImportRow row) =>
        $"{row.Place}：{string.Join(' ', row.Problems.Select(p => p.Column.Length > 0 ? $"{p.Column}：{p.Message}" : p.Message).Concat(row.SameAs).Append(row.Reason).Where(w => w.Length > 0).DefaultIfEmpty(ItemImportWords.Of(row.State)))}";
}
