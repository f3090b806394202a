using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Files.Office;
using Chengming.Features.Office;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>起草信息, from nothing or from a file that fills in the form.</summary>
[EnableRateLimiting(FilesFeature.CheckLimit)]
[TypeFilter<LimitsUploadsBySetting>(Order = LimitsUploadsBySetting.BeforeTheToken)]
internal sealed class NewItemModel(
    PlatformDb db,
    DraftItem draft,
    DraftFromFile draftFromFile,
    ReadSourceFile readSource,
    SourceFiles sources
) : OfficePage
{
    [BindProperty]
    public ItemForm Form { get; set; } = new();

    /// <summary>The file that filled in the form.</summary>
    [BindProperty]
    public Guid? SourceId { get; set; }

    /// <summary>Its name.</summary>
    [BindProperty]
    public string? SourceName { get; set; }

    /// <summary>True to attach it to the item.</summary>
    [BindProperty]
    public bool AttachesSource { get; set; }

    /// <summary>What the file says; null when the form is filled in by hand.</summary>
    public SourceReading? Source { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string? column,
        string? matter,
        string? interprets,
        Guid? source,
        string? name,
        CancellationToken cancel
    )
    {
        (Form.Column, Form.Matter, Form.InterpretsNumber) = (
            PlatformColumns.Find(column)?.Slug,
            StandardCatalogue.Emergency.Find(matter ?? "")?.Code,
            interprets
        );
        if (source is not { } id)
        {
            return Page();
        }

        var read = await sources.ReadAsync(id, User.Scope().AgencyId, name, cancel);
        if (!read.IsDone)
        {
            return Refused(read.Problems);
        }

        var agency = await db
            .Agencies.Where(a => a.Id == User.Scope().AgencyId)
            .Select(a => a.Name)
            .SingleAsync(cancel);
        Form = ItemForm.Of(read.Value, agency, Form.Column);
        Show(read.Value);
        return Page();
    }

    /// <summary>读取文件.</summary>
    public async Task<IActionResult> OnPostFileAsync(IFormFile? source, CancellationToken cancel)
    {
        ModelState.Clear();
        await using var bytes = source?.OpenReadStream();
        var read = await readSource.RunAsync(
            new(User.Scope().AgencyId, source?.FileName, bytes),
            HttpContext.Acting(),
            cancel
        );
        return read.IsDone
            ? LocalRedirect(PublishingLinks.FromFile(read.Value.File.Id, read.Value.Name, Form.Column))
            : Refused(read.Problems);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var interpreted = await ItemNumbers.FindAsync(db, Form.InterpretsNumber, cancel);
        if (!interpreted.IsDone)
        {
            return await RefusedAsync(interpreted.Problems, cancel);
        }

        var (agency, content, acting) = (User.Scope().AgencyId, Form.Typed(interpreted.Value.Id), HttpContext.Acting());
        var outcome = SourceId is { } file
            ? await draftFromFile.RunAsync(new(agency, content, file, SourceName, AttachesSource), acting, cancel)
            : await draft.RunAsync(new(agency, content), acting, cancel);
        return outcome.IsDone
            ? DoneAt(
                PublishingLinks.Edit(outcome.Value.Id),
                $"已登记，索引号 {outcome.Value.IndexNumber}。可以继续添加附件，然后送审。"
            )
            : await RefusedAsync(outcome.Problems, cancel);
    }

    private async Task<IActionResult> RefusedAsync(IReadOnlyList<Actions.Problem> problems, CancellationToken cancel)
    {
        if (SourceId is { } file)
        {
            var read = await sources.ReadAsync(file, User.Scope().AgencyId, SourceName, cancel);
            if (read.IsDone)
            {
                Show(read.Value);
            }
        }

        return Refused(problems);
    }

    private void Show(SourceReading source)
    {
        (Source, SourceId, SourceName) = (source, source.File.Id, source.Name);
        Form.Mark(source.Imported.Guessed);
    }
}
