using System.Globalization;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Audit.Office;

/// <summary>The audit, newest first, with filters.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TrailModel(AuditTrail trail) : OfficePage
{
    public AuditSearch Search { get; private set; } = new(null, null, null, null, null);

    public AuditPage Found { get; private set; } = new([], null);

    public bool IsLaterPage { get; private set; }

    public async Task OnGetAsync(
        string? from,
        string? to,
        string? actor,
        string? act,
        string? subject,
        long? before,
        CancellationToken cancel
    )
    {
        Search = new AuditSearch(Day(from), Day(to), Words(actor), Words(act), Words(subject));
        IsLaterPage = before is not null;
        Found = await trail.PageAsync(Search, before, cancel);
    }

    private static string? Words(string? text) => text?.Trim() is { Length: > 0 and <= 60 } words ? words : null;

    private DateOnly? Day(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        ModelState.AddModelError("", $"“{text}”不是日期，请写成 2026-03-01 的样子。");
        return null;
    }
}
