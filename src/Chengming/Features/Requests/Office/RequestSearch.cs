using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>Finds cases in the office by number or by what is wanted; never by who applied.</summary>
internal sealed class RequestSearch(PlatformDb db) : ISearchSource
{
    private const int LongestShown = 60;

    public string Title => "依申请公开";

    public int Order => 20;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string query,
        ClaimsPrincipal person,
        int most,
        CancellationToken cancel
    )
    {
        if (!Audience.RequestStaff.Admits(person))
        {
            return [];
        }

        var found = await (
            from request in db.Set<DisclosureRequest>().AsNoTracking()
            join agency in person.Scope().Of(db.Agencies) on request.AgencyId equals agency.Id
            where request.Number == query || request.Wanted.Contains(query)
            orderby request.Number == query descending, request.Number descending, request.Id
            select new
            {
                request.Id,
                request.Number,
                request.Wanted,
                request.State,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(f => new SearchHit(
                f.Wanted.Length <= LongestShown ? f.Wanted : $"{f.Wanted[..LongestShown]}…",
                $"{f.Number} {RequestStates.TermOf(f.State)}",
                RequestLinks.Case(f.Id)
            )),
        ];
    }

    public string? MoreAt(string query) => $"{RequestLinks.Register}?q={Uri.EscapeDataString(query)}";
}
