using System.Globalization;
using Chengming.Features.Publishing.Portal;

namespace Chengming.Features.Portal.Searching;

/// <summary>The address of a search with everything that was chosen; what is empty is left out.</summary>
internal sealed record SearchAddress(
    string Words,
    string? Agency = null,
    string? Column = null,
    string? Genre = null,
    int? Year = null,
    string? Validity = null,
    bool ByTime = false,
    long? After = null,
    int Page = 1
)
{
    public const string Path = "/search";
    public const string Time = "time";

    public bool IsFiltered => this is not { Agency: null, Column: null, Genre: null, Year: null, Validity: null };

    /// <summary>The same from its beginning.</summary>
    public SearchAddress First => this with { After = null, Page = 1 };

    /// <summary>The words alone.</summary>
    public SearchAddress Bare => new(Words, ByTime: ByTime);

    public override string ToString() =>
        ItemLinks.With(
            Path,
            ("q", Words),
            ("agency", Agency),
            ("column", Column),
            ("genre", Genre),
            ("year", Number(Year)),
            ("validity", Validity),
            ("sort", ByTime ? Time : null),
            ("after", Number(After)),
            ("part", Page > 1 ? Number(Page) : null)
        );

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
