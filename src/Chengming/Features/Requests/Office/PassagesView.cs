using Chengming.Features.Requests.Letters;

namespace Chengming.Features.Requests.Office;

/// <summary>The passages of a paper as fields of a form.</summary>
/// <param name="Sections">What they are called and must hold.</param>
/// <param name="Typed">Their words.</param>
internal sealed record PassagesView(IReadOnlyList<LetterSection> Sections, IReadOnlyList<string?> Typed)
{
    private const int Line = 45;
    private const int FewestRows = 3;

    /// <summary>The words of a passage.</summary>
    public string TypedAt(int place) => Typed.ElementAtOrDefault(place) ?? "";

    /// <summary>Rows enough to see all of it.</summary>
    public int RowsAt(int place) =>
        Math.Max(FewestRows, TypedAt(place).Split('\n').Sum(line => (line.Length / Line) + 1) + 1);
}
