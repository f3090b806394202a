using System.Globalization;

namespace Chengming.Features.Search.Terms;

/// <summary>How the slices of the index in PostgreSQL are named (<see cref="PostgreSqlTermIndex"/>).</summary>
internal static class TermSlices
{
    /// <summary>Single slices, and two, four … of them together.</summary>
    public const int Levels = 12;

    /// <summary>The terms that every place of a slice bears.</summary>
    public static IEnumerable<string> TermsOf(int slice) => Enumerable.Range(0, Levels).Select(l => Term(l, slice));

    // A term of words begins with a letter or is all digits; this one cannot be one of them.
    public const string Beginning = "0s";

    /// <summary>What stands between level and number.</summary>
    public const string Middle = "x";

    private static string Term(int level, int slice) =>
        string.Create(CultureInfo.InvariantCulture, $"{Beginning}{level}{Middle}{slice >> level}");
}
