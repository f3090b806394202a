using System.Security.Claims;

namespace Chengming.Features.Office.Shell;

/// <summary>The menu at the left, as one person sees it.</summary>
internal sealed class OfficeMenu(IEnumerable<OfficePlace> places)
{
    /// <summary>A longer menu is read in parts.</summary>
    public const int MostWithoutHeadings = 8;

    /// <summary>Key of the place where a person keeps their own account.</summary>
    private const string OwnAccount = "account";

    /// <summary>Where the person keeps their own account; null while there is no such page.</summary>
    public string? OwnAccountAddress => places.FirstOrDefault(p => p.Key == OwnAccount)?.Address;

    /// <summary>The entries in parts; one part without a heading while the menu is short.</summary>
    public IReadOnlyList<OfficeMenuPart> For(ClaimsPrincipal person)
    {
        var mine = places.Where(p => p.Key != OwnAccount && p.Audience.Admits(person)).OrderBy(p => p.Order).ToList();
        return mine.Count <= MostWithoutHeadings
            ? [new OfficeMenuPart(null, mine)]
            : [.. mine.GroupBy(p => p.Heading).Select(g => new OfficeMenuPart(g.Key, [.. g]))];
    }
}

/// <summary>A part of the menu.</summary>
/// <param name="Heading">Its heading; null for the only part.</param>
/// <param name="Places">Its entries.</param>
internal sealed record OfficeMenuPart(string? Heading, IReadOnlyList<OfficePlace> Places);
