using System.Collections.Concurrent;
using System.Collections.Frozen;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A way to print the heading of a section.</summary>
/// <param name="Section">1 to 6.</param>
/// <param name="Label">The heading as the form prints it, without number.</param>
/// <param name="Words">Letters and digits of this way.</param>
/// <param name="IsRight">True for the form's own and its aliases.</param>
internal sealed record SectionWords(int Section, string Label, string Words, bool IsRight);

/// <summary>All headings of all forms, and the words of each form's tables, made once.</summary>
internal static class ReportLexicon
{
    private static readonly ConcurrentDictionary<FormTable, TableLexicon> Tables = new();
    private static readonly Lazy<SectionWords[]> AllSections = new(CollectSections);
    private static readonly Lazy<FrozenDictionary<int, SectionWords[]>> ByNumber = new(() =>
        AllSections.Value.GroupBy(s => s.Section).ToFrozenDictionary(g => g.Key, g => g.ToArray())
    );

    private static readonly Lazy<FrozenDictionary<char, SectionWords[]>> ByFirstLetter = new(() =>
        AllSections.Value.GroupBy(s => s.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray())
    );

    private static readonly Lazy<FrozenDictionary<string, SectionWords>.AlternateLookup<
        ReadOnlySpan<char>
    >> SectionIndex = new(() =>
        AllSections
            .Value.ToFrozenDictionary(s => s.Words, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>()
    );

    private static readonly Lazy<IReadOnlyList<(string Words, FormPart Part)>> AllParts = new(CollectParts);
    private static readonly Lazy<FrozenDictionary<string, FormPart>.AlternateLookup<ReadOnlySpan<char>>> PartIndex =
        new(() =>
            AllParts
                .Value.ToFrozenDictionary(p => p.Words, p => p.Part, StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>()
        );

    /// <summary>Ways to print section headings, longest first.</summary>
    public static SectionWords[] Sections => AllSections.Value;

    /// <summary>Ways to print the heading of the section with this number, longest first.</summary>
    public static SectionWords[] SectionsNumbered(int number) => ByNumber.Value.GetValueOrDefault(number, []);

    /// <summary>Ways to print section headings that begin with this letter, longest first.</summary>
    public static SectionWords[] SectionsBeginning(char letter) => ByFirstLetter.Value.GetValueOrDefault(letter, []);

    /// <summary>The section with these words.</summary>
    public static FrozenDictionary<string, SectionWords>.AlternateLookup<ReadOnlySpan<char>> SectionsByWords =>
        SectionIndex.Value;

    /// <summary>Ways to print the headings of the parts of section one, longest first.</summary>
    public static IReadOnlyList<(string Words, FormPart Part)> Parts => AllParts.Value;

    /// <summary>The part with these words.</summary>
    public static FrozenDictionary<string, FormPart>.AlternateLookup<ReadOnlySpan<char>> PartsByWords =>
        PartIndex.Value;

    /// <summary>The words of a table.</summary>
    public static TableLexicon Of(ReportForm form, FormTable table) =>
        Tables.GetOrAdd(table, t => new TableLexicon(form, t));

    private static SectionWords[] CollectSections() =>
        [
            .. ReportForms
                .All.Reverse()
                .SelectMany(f => f.Sections)
                .SelectMany(s =>
                    s.Aliases.Prepend(s.Label)
                        .Select(a => new SectionWords(s.Number, s.Label, Glyphs.Words(a), true))
                        .Concat(s.Misprints.Select(m => new SectionWords(s.Number, s.Label, Glyphs.Words(m), false)))
                )
                .DistinctBy(s => s.Words, StringComparer.Ordinal)
                .OrderByDescending(s => s.Words.Length),
        ];

    private static List<(string Words, FormPart Part)> CollectParts() =>
        [
            .. ReportForms
                .All.Reverse()
                .SelectMany(f => f.Sections)
                .SelectMany(s => s.Parts)
                .SelectMany(p =>
                    p.Aliases.Concat(p.Misprints).Prepend(p.Label).Select(a => (Words: Glyphs.Words(a), Part: p))
                )
                .DistinctBy(p => p.Words, StringComparer.Ordinal)
                .OrderByDescending(p => p.Words.Length),
        ];
}
