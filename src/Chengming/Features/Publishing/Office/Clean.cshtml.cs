using Chengming.Features.Publishing.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.Publishing.Office;

/// <summary>What somebody pastes, as it would be kept: the editor shows at once what saving would make of it, and what it would not keep.</summary>
internal sealed class CleanModel : PageModel
{
    public IActionResult OnGet() => StatusCode(StatusCodes.Status204NoContent);

    /// <summary>Answers <c>{ "html": …, "remarks": [ … ] }</c>; 422 with <c>html</c> null and the reasons when it cannot be taken.</summary>
    public IActionResult OnPost([FromForm] string? html)
    {
        var text = ItemText.From(html ?? "");
        Response.StatusCode = text.IsDone ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return new JsonResult(
            text.IsDone
                ? new { html = (string?)text.Value.Html, remarks = text.Value.Remarks }
                : new
                {
                    html = (string?)null,
                    remarks = (IReadOnlyList<string>)[.. text.Problems.Select(p => p.Message)],
                }
        );
    }
}
