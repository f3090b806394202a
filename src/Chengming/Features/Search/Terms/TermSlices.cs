using System.Globalization;

namespace Chengming.Features.Search.Terms;

/// <summary>How the slices of the index in PostgreSQL are named (<see cref="PostgreSqlTermIndex"/>).</summary>
internal static class TermSlices
{
    /// <summary>Single slices, and four, sixteen … of them together.</summary>
    public const int Levels = 6;

    /// <summary>How many bits of a slice's number each level leaves out.</summary>
    public const int BitsOfLevel = 2;

    /// <summary>The terms that every place of a slice bears.</summary>
    public static IEnumerable<string> TermsOf(int slice) => Enumerable.Range(0, Levels).Select(l => Term(l, slice));

    // A term of words begins with a letter or is all digits; this one cannot be one of them.
    public static string Term(int level, int slice) =>
        string.Create(CultureInfo.InvariantCulture, $"0s{level}x{slice >> (level * BitsOfLevel)}");
}
