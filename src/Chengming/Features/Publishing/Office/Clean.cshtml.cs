using Chengming.Features.Publishing.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.Publishing.Office;

/// <summary>What somebody pastes, as it would be kept: the editor shows at once what saving would make of it.</summary>
internal sealed class CleanModel : PageModel
{
    public IActionResult OnGet() => StatusCode(StatusCodes.Status204NoContent);

    public IActionResult OnPost([FromForm] string? html)
    {
        var text = ItemText.From(html ?? "");
        Response.StatusCode = text.IsDone ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Content(
            text.IsDone ? text.Value.Html : string.Join(' ', text.Problems.Select(p => p.Message)),
            "text/html; charset=utf-8"
        );
    }
}
