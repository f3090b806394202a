using Chengming.Features.Accounts;

namespace Chengming.Features.Office.Lists;

/// <summary>Which columns a person does not want to see; kept in a cookie of the person and the list.</summary>
internal static class ListColumns
{
    private const string Nothing = "-";

    /// <summary>The columns that are not shown.</summary>
    public static IReadOnlySet<string> Hidden<TRow>(HttpContext visit, OfficeList<TRow> list) =>
        visit.Request.Cookies[Name(visit, list.Key)] is { } kept
            ? kept.Split('.').ToHashSet(StringComparer.Ordinal)
            : list.Columns.Where(c => !c.IsShownAtFirst).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Keeps the person's choice.</summary>
    public static void Keep(HttpContext visit, string list, IEnumerable<string> hidden)
    {
        var names = string.Join('.', hidden);
        visit.Response.Cookies.Append(
            Name(visit, list),
            names.Length > 0 ? names : Nothing,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = visit.Request.IsHttps,
                Path = "/office",
            }
        );
    }

    private static string Name(HttpContext visit, string list) => $"columns-{list}-{visit.User.AccountId():N}";
}
