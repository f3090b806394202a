using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.OwnTexts;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.OwnTexts;

/// <summary>修改文书样式: the words of one kind of paper, its editions, as a preview and as Word to edit.</summary>
internal sealed class LetterTextModel(PlatformDb db, AgencyLetterTexts texts, WriteLetterText write, TimeProvider clock)
    : OwnAgencyPage(db)
{
    private const long LargestFile = 2 * 1024 * 1024;
    private const int MostEditions = 50;

    private int newest;

    /// <summary>Code of the kind of paper.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string KindCode { get; set; } = "";

    /// <summary>An older edition to look at; null for the one in use.</summary>
    [BindProperty(SupportsGet = true, Name = "edition")]
    public int? EditionNumber { get; set; }

    /// <summary>The words as typed.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>What was changed and why.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The version that the person has before the eyes; 0 while there is none.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The kind of paper.</summary>
    public LetterKind Kind { get; private set; } = null!;

    /// <summary>The words in use, or of the edition that is looked at.</summary>
    public LetterTextInUse Used { get; private set; } = null!;

    /// <summary>The newest editions, newest first.</summary>
    public IReadOnlyList<LetterTextEdition> Editions { get; private set; } = [];

    /// <summary>True while the edition in use is shown, which can be changed.</summary>
    public bool IsNow => EditionNumber is null;

    /// <summary>How they differ from those that the platform brings.</summary>
    public IReadOnlyList<LetterTextDifference> Differences =>
        Used.IsOwn ? LetterTextDifference.Between(LetterTexts.WordsOf(Kind), Used.Words) : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Words = Used.Words;
        return Page();
    }

    /// <summary>保存新版.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => UseAsync(Words ?? "", cancel);

    /// <summary>改回标准样式.</summary>
    public Task<IActionResult> OnPostStandardAsync(CancellationToken cancel) => UseAsync(null, cancel);

    /// <summary>预览: the words as typed, as a paper whose fields are not filled.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var text = LetterText.Read(Kind, Words ?? "", out var problems);
        return problems.Count > 0
            ? Refused([.. problems.Select(p => new Problem(nameof(Words), p.ToString()))])
            : LetterFile.Pdf.Of(AsPaper(text), "", Response);
    }

    /// <summary>The words as Word, to edit there.</summary>
    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var file = new MemoryStream();
        LetterTextWord.Write(Kind.Term, Used.Words, file);
        file.Position = 0;
        return File(file, LetterFile.Word.MediaType, SafeFileName.Clean($"{Kind.Term}样式.docx"));
    }

    /// <summary>Puts the words of a Word document into the form; nothing is kept yet.</summary>
    public async Task<IActionResult> OnPostReadAsync(IFormFile? sheet, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        if (sheet is not { Length: > 0 and <= LargestFile })
        {
            return Refused([new("sheet", "请选择改好的 Word 文件（.docx），不超过 2 MB。")]);
        }

        using var content = new MemoryStream();
        await sheet.CopyToAsync(content, cancel);
        if (LetterTextWord.Read(content.ToArray()) is not { } words)
        {
            return Refused([
                new(
                    "sheet",
                    "这不是 Word 文件（.docx）。请从这里下载样式，在 Word 或 WPS 里改好，另存为 .docx 后再放入。"
                ),
            ]);
        }

        ModelState.Clear();
        Words = words.Trim('\n');
        ViewData["Read"] = true;
        return Page();
    }

    private async Task<IActionResult> UseAsync(string? words, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        try
        {
            var outcome = await write.RunAsync(
                new(Agency.Id, Kind.Code, Version, words, Note),
                HttpContext.Acting(),
                cancel
            );
            return outcome.IsDone
                ? DoneAt(
                    RequestLinks.LetterText(Kind.Code),
                    words is null
                        ? "已改回标准样式。"
                        : $"已保存第 {outcome.Value.EditionCount} 版，以后拟写的{Kind.Term}用它。"
                )
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, Db, nameof(Version), cancel);
            await FindAsync(cancel);
            Version = newest;
            return page;
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (LetterKinds.Find(KindCode) is not { } kind || !await FindAgencyAsync(cancel))
        {
            return false;
        }

        Kind = kind;
        var kept = await Db.Set<AgencyLetterText>()
            .AsNoTracking()
            .Include(t => t.Editions.OrderByDescending(e => e.Number).Take(MostEditions))
            .SingleOrDefaultAsync(t => t.AgencyId == Agency.Id && t.KindCode == kind.Code, cancel);
        Editions = [.. (kept?.Editions ?? []).OrderByDescending(e => e.Number)];
        newest = kept?.Version ?? 0;
        if (HttpMethods.IsGet(Request.Method))
        {
            Version = newest;
        }

        var used = EditionNumber is { } edition
            ? await texts.OfAsync(Agency.Id, kind, edition, cancel)
            : await texts.NowAsync(Agency.Id, kind, cancel);
        Used = used!;
        return used is not null;
    }

    private LetterDraft AsPaper(LetterText text) =>
        new(
            Kind,
            text.IsForm,
            text.TitleFor(""),
            Agency.Name,
            "",
            Kind.To is LetterAddressee.Applicant ? $"{{{LetterFields.Requester}}}" : "{主送}",
            text.Sections,
            Kind.Remedy is RemedyClass.None ? "" : "（这里是平台按文书种类和机构信息写明的救济告知。）",
            ChinaTime.Today(clock)
        );
}
