using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Chengming.Features.Office.Shell;

/// <summary>
/// What somebody typed into a form that was refused and that the page no longer has, because somebody else was quicker: it is shown to be copied, so
/// that nothing is lost.
/// </summary>
internal static class TypedInVain
{
    private const int Shortest = 4;

    /// <param name="context">The request and its answer.</param>
    /// <param name="body">What the page shows.</param>
    /// <returns>The texts, in the order of the form; none when the form is still there with what was typed.</returns>
    public static IReadOnlyList<string> Of(HttpContext context, IHtmlContent body)
    {
        if (
            context.Response.StatusCode
                is not (StatusCodes.Status409Conflict or StatusCodes.Status422UnprocessableEntity)
            || !context.Request.HasFormContentType
        )
        {
            return [];
        }

        var typed = context.Request.Form.Where(f => !IsSecret(f.Key) && IsText($"{f.Value}")).ToList();
        if (typed.Count == 0)
        {
            return [];
        }

        using var page = new StringWriter();
        body.WriteTo(page, HtmlEncoder.Default);
        var html = page.ToString();
        return
        [
            .. typed
                .Where(f =>
                    !html.Contains($"name=\"{HtmlEncoder.Default.Encode(f.Key)}\"", StringComparison.OrdinalIgnoreCase)
                )
                .Select(f => $"{f.Value}"),
        ];
    }

    private static bool IsSecret(string name) => name.Contains("password", StringComparison.OrdinalIgnoreCase);

    // Keys, numbers, days and choices are no texts; whoever wrote something wrote Chinese, or several words.
    private static bool IsText(string value) =>
        value.Length >= Shortest && value.Any(c => !char.IsAscii(c) || char.IsWhiteSpace(c));
}
