using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.BackEntry;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.Requests.Office;

/// <summary>补录纸质案件: from a spreadsheet, with what is wrong row by row.</summary>
internal sealed class BackEntryModel(EnterPaperCases enter) : OfficePage
{
    private const long LargestFile = 5 * 1024 * 1024;
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The spreadsheet.</summary>
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    /// <summary>What came of it; null before a file was sent.</summary>
    public EnterPaperCases.Result? Result { get; private set; }

    public bool MayEnter =>
        RequestKeepers.May(HttpContext.Acting().Actor, User.Scope().AgencyId, RequestKeepers.Workers);

    public PageResult OnGet() => Page();

    public FileStreamResult OnGetTemplate()
    {
        var file = new MemoryStream();
        PaperTemplate.Write(file);
        file.Position = 0;
        return File(file, ExcelType, "纸质案件补录模板.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Sheet is not { Length: > 0 and <= LargestFile })
        {
            return Refused([new(nameof(Sheet), "请选择按模板填写的表格，不超过 5 MB。")]);
        }

        using var content = new MemoryStream();
        await Sheet.CopyToAsync(content, cancel);
        var outcome = await enter.RunAsync(
            new(User.Scope().AgencyId, content.ToArray(), Sheet.FileName),
            HttpContext.Acting(),
            cancel
        );
        if (!outcome.IsDone)
        {
            return Refused(outcome.Problems);
        }

        Result = outcome.Value;
        if (Result.Problems.Count == 0)
        {
            return DoneAt(
                RequestLinks.Register,
                $"已补录 {Result.Numbers.Count} 件，编号 {Result.Numbers[0]} 至 {Result.Numbers[^1]}。"
            );
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
