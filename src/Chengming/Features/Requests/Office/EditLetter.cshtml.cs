using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>修改文书.</summary>
internal sealed class EditLetterModel(PlatformDb db, RequestClocks clocks, OpenLetter open, WriteLetter write)
    : LetterPage(db, clocks)
{
    [BindProperty]
    public string? Addressee { get; set; }

    /// <summary>Whether a partial disclosure withholds something on articles 14 to 16.</summary>
    [BindProperty]
    public string? Withholds { get; set; }

    /// <summary>The passages as edited.</summary>
    [BindProperty]
    public List<string?> Sections { get; set; } = [];

    /// <summary>True where the class of the remedy depends on the ground of what is withheld.</summary>
    public bool AsksGround => Letter.Kind.Remedy is RemedyClass.ByGround;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowLetterAsync(id, cancel);
        if (page is NotFoundResult)
        {
            return page;
        }

        var words = await open.RunAsync(LetterId, HttpContext.Acting(), cancel);
        if (!words.IsDone)
        {
            return Refused(words.Problems);
        }

        (Addressee, Sections) = (words.Value.Addressee, [.. words.Value.Passages]);
        Withholds = Letter.Withholds ? "yes" : "no";
        return page;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () =>
                write.RunAsync(
                    new(LetterId, LetterVersion, new(Addressee, Sections, Withholds == "yes")),
                    HttpContext.Acting(),
                    cancel
                ),
            _ => "已保存草稿。",
            cancel
        );
}
