using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Dues;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>归档: what is missing before a case is filed; afterwards its file, with what can be done with it.</summary>
internal sealed class FileOfCaseModel(
    PlatformDb db,
    RequestClocks clocks,
    CasesAtFiling cases,
    PlatformSettings settings,
    FileActs acts
) : RequestPage(db, clocks)
{
    /// <summary>The file and what belongs into it.</summary>
    public CaseAtFiling Now { get; private set; } = null!;

    /// <summary>The parts in their order.</summary>
    public FileOrder Order { get; private set; } = null!;

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Retention { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Remarks { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    /// <summary>The version of the file that the person has before the eyes.</summary>
    [BindProperty]
    public int FileVersion { get; set; }

    /// <summary>The day as the forms show it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    /// <summary>The class that the agency's table gives.</summary>
    public RetentionClass? Usual => Now.Plan?.RetentionOf(Now.HasRemedy);

    /// <summary>True when the person may file the case now.</summary>
    public bool MayFile => MayWork && Now.File is null && Case.WhyNotFile() is null && Now.Plan is not null;

    /// <summary>True when the file can be taken.</summary>
    public bool MayTake => MayWork && Now.File is { State: not FileState.Destroyed };

    /// <summary>True when this form was sent and came back.</summary>
    public bool Tried(string handler) => Request.Query["handler"] == handler;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    /// <summary>归档.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            _ => acts.File.RunAsync(new(id, Version, On, Retention, Number, Remarks), HttpContext.Acting(), cancel),
            f => $"已归档，档号 {f.Number}，共 {f.Entries.Count} 件。",
            cancel
        );

    /// <summary>补充归档.</summary>
    public Task<IActionResult> OnPostSupplementAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            f => acts.Supplement.RunAsync(new(f, FileVersion, On, Remarks), HttpContext.Acting(), cancel),
            f => $"已补充归档，案卷现有 {f.Entries.Count} 件。",
            cancel
        );

    /// <summary>移交.</summary>
    public Task<IActionResult> OnPostHandOverAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            f => acts.HandOver.RunAsync(new(f, FileVersion, On, Receiver), HttpContext.Acting(), cancel),
            _ => "已登记移交。",
            cancel
        );

    /// <summary>取用 ZIP.</summary>
    public Task<IActionResult> OnPostZipAsync(Guid id, CancellationToken cancel) => TakeAsync(id, TakeFile.Zip, cancel);

    /// <summary>取用 PDF.</summary>
    public Task<IActionResult> OnPostPdfAsync(Guid id, CancellationToken cancel) => TakeAsync(id, "pdf", cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Now = await cases.OfAsync(new CaseOnFile(Case, Agency, null), cancel);
        Order = (await settings.GetAsync<ArchiveSettings>(cancel)).FileOrder;
        FileVersion = Now.File?.Version ?? 0;
    }

    private async Task<IActionResult> ActAsync(
        Guid id,
        Func<Guid, Task<Outcome<CaseFile>>> act,
        Func<CaseFile, string> words,
        CancellationToken cancel
    )
    {
        var (ofCase, ofFile) = (Version, FileVersion);
        if (await ShowAsync(id, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        (Version, FileVersion) = (ofCase, ofFile);
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        try
        {
            var outcome = await act(Now.File?.Id ?? Guid.Empty);
            return outcome.IsDone ? DoneAt(ArchiveLinks.Of(id), words(outcome.Value)) : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var field = Now.File is null ? nameof(Version) : nameof(FileVersion);
            var page = await ChangedMeanwhileAsync(conflict, Db, field, cancel);
            return await ShowAsync(id, cancel) is NotFoundResult ? NotFound() : page;
        }
    }

    private async Task<IActionResult> TakeAsync(Guid id, string format, CancellationToken cancel)
    {
        if (await ShowAsync(id, cancel) is NotFoundResult || Now.File is not { } file)
        {
            return NotFound();
        }

        var taken = await acts.Take.RunAsync(new(file.Id, format), HttpContext.Acting(), cancel);
        return taken.IsDone
            ? new WrittenFile(FileKinds.WithId(format), $"{file.Number}.{format}", taken.Value.WriteAsync)
            : Refused(taken.Problems);
    }
}

/// <summary>What the page of a file does.</summary>
internal sealed record FileActs(FileCase File, SupplementFile Supplement, HandOverFile HandOver, TakeFile Take);
