using Chengming.Actions;
using Chengming.Data;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office;

/// <summary>
/// A page of the back office. It binds, calls one action and shows what the action says; what was typed stays in the form whenever the
/// action was not done.
/// </summary>
public abstract class OfficePage : PageModel
{
    internal const string ProblemsKey = "Problems";
    private const string DoneKey = "done";

    /// <summary>What was done just before, said once on the next page, e.g. 已保存.</summary>
    public string? Done => TempData[DoneKey] as string;

    /// <summary>Shows the form again with the problems above it and at their fields.</summary>
    protected PageResult Refused(IEnumerable<Problem> problems)
    {
        IReadOnlyList<Problem> all = [.. problems];
        // ModelState forgets the order in which an action says what is wrong.
        ViewData[ProblemsKey] = all;
        foreach (var problem in all)
        {
            ModelState.AddModelError(problem.Field, problem.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Goes on to another page and says there what was done.</summary>
    protected LocalRedirectResult DoneAt(string address, string words)
    {
        TempData[DoneKey] = words;
        return LocalRedirect(address);
    }

    /// <summary>
    /// Shows the form again after somebody else was quicker: says who changed what, keeps what was typed, and takes the newest version
    /// along, so that sending the form again overwrites knowingly.
    /// </summary>
    /// <param name="conflict">What the save said.</param>
    /// <param name="db">The database.</param>
    /// <param name="versionField">Name of the form's version field.</param>
    /// <param name="cancel">Breaks off.</param>
    protected async Task<PageResult> ChangedMeanwhileAsync(
        ChangedMeanwhileException conflict,
        PlatformDb db,
        string versionField,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.Clear();
        var last = await db
            .AuditRecords.AsNoTracking()
            .Where(r => r.SubjectId == conflict.Id)
            .OrderByDescending(r => r.Sequence)
            .FirstOrDefaultAsync(cancel);
        var words = last is null
            ? "您打开表单之后，这条记录被改动或删除。"
            : $"您打开表单之后，{last.ActorName}于{ChinaTime.DateAndTime(last.At)}作了“{last.ActTerm}”：{ConflictWords.Of(last)}";
        ModelState.Remove(versionField);
        var page = Refused([
            new Problem("", $"{words}您填写的内容仍在下面，没有保存；核对后再次提交，将以您填写的为准。"),
        ]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }
}
