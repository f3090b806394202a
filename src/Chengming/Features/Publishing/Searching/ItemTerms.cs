using System.Globalization;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Search.Terms;

namespace Chengming.Features.Publishing.Searching;

/// <summary>
/// The terms by which the index knows an item beside the words of its text. Each begins with a digit and a letter, as no word does: words are all
/// letters or all digits.
/// </summary>
internal static class ItemTerms
{
    /// <summary>To be raised whenever the same item would get other terms; what was indexed before is then indexed anew by itself.</summary>
    public const int Edition = 1;

    public static string InTitle(string token) => $"0t{token}";

    public static string InKeys(string token) => $"0k{token}";

    public static string Number(string number) => $"0n{Tokens.OfNumber(number)}";

    public static string Agency(Guid id) => $"0a{id:N}";

    public static string Column(PlatformColumn column) => $"0c{Bare(column.Slug)}";

    public static string Genre(string genre) => $"0g{Bare(genre)}";

    /// <summary>Documents that have a validity.</summary>
    public const string Document = "0d";

    /// <summary>The year in which a document comes into force.</summary>
    public static string ValidFrom(int year) => string.Create(CultureInfo.InvariantCulture, $"0f{year}");

    /// <summary>The year in which it ends.</summary>
    public static string EndsIn(int year) => string.Create(CultureInfo.InvariantCulture, $"0e{year}");

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
