using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Personal;

/// <summary>Names of persons, where words beside them show that they are names; from <c>person-names.json</c>.</summary>
internal static partial class PersonNames
{
    internal const string File = "Personal/person-names.json";
    private static readonly NameRow Data = Read(ReadingFile.Open(File));
    private static readonly HashSet<char> Family = [.. Data.FamilyNames];
    private static readonly Regex Called = new(
        $"(?<cue>{string.Join('|', Data.Cues)})(?<name>[\\u4e00-\\u9fff]{{2,3}}?)(?:[,、。;:() \\t]|$|{string.Join('|', Data.Followers)})",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>Names with the words that show it: 患者张小明, 王丽（女，15岁）. Names with 某 or × are no names.</summary>
    public static IEnumerable<PersonName> In(Passage passage)
    {
        foreach (Match match in Called.Matches(passage.Plain))
        {
            if (IsName(match.Groups["name"].Value))
            {
                yield return new PersonName(passage.Words(match.Groups["name"]), match.Groups["cue"].Value, null);
            }
        }

        foreach (Match match in WithIllness().Matches(passage.Plain))
        {
            if (IsName(match.Groups["name"].Value))
            {
                yield return new PersonName(passage.Words(match.Groups["name"]), "", null);
            }
        }

        foreach (Match match in WithSexAndAge().Matches(passage.Plain))
        {
            var name = match.Groups["name"];
            foreach (var length in (int[])[3, 2])
            {
                var from = name.Length - length;
                if (from >= 0 && IsName(name.Value[from..]))
                {
                    int? age = match.Groups["age"].Success
                        ? int.Parse(match.Groups["age"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
                        : null;
                    yield return new PersonName(passage.Words(name.Index + from, length), "", age);
                    break;
                }
            }
        }
    }

    private static bool IsName(string words) =>
        words.Length is 2 or 3
        && Family.Contains(words[0])
        && !words.AsSpan().ContainsAny("某等")
        && !Data.NotNames.Any(n =>
            (n.Length > 1 || words.Length == 2) && words.StartsWith(n, StringComparison.Ordinal)
        );

    internal static NameRow Read(ReadingFile file)
    {
        var rows = file.Rows<NameRow>(_ => "names", FaultsOf);
        file.Require(rows.Count == 1, "there has to be one row: join them");
        return rows[0];
    }

    private static IEnumerable<string> FaultsOf(NameRow row)
    {
        if (row.FamilyNames.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { Key: var twice })
        {
            yield return $"the family name {twice} stands twice: remove one";
        }

        if (row.FamilyNames.Length <= 100)
        {
            yield return "there are not more than a hundred family names: the list is not whole, put back what is missing";
        }

        if (row.Cues.Count == 0 || row.Followers.Count == 0)
        {
            yield return "“cues” or “followers” is empty: write the words that stand before and behind a name";
        }

        foreach (var word in row.Cues.Concat(row.Followers).Where(w => w.Length == 0 || !w.All(IsChinese)))
        {
            yield return $"“{word}” is not a word of Chinese characters: cues and followers are plain words, no patterns";
        }
    }

    private static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(
        @"(?<name>[\u4e00-\u9fff]{2,3})[,、( ]{1,2}[男女][,、 ](?:[\u4e00-\u9fff]{1,4}族[,、 ])?(?:(?<age>\d{1,2})周?岁)?"
    )]
    private static partial Regex WithSexAndAge();

    [GeneratedRegex(
        @"(?:^|[,。;、: ])(?<name>[\u4e00-\u9fff]{2,3}?)(?=(?:因|身|长期)?(?:患有|患病|罹患)|因患|身患|被确诊|被诊断|经诊断)"
    )]
    private static partial Regex WithIllness();

    internal sealed record NameRow(
        string FamilyNames,
        IReadOnlyList<string> Cues,
        IReadOnlyList<string> Followers,
        IReadOnlyList<string> NotNames
    );
}

/// <summary>A person's name in a text.</summary>
/// <param name="Words">The name.</param>
/// <param name="Cue">The word before it that shows it; empty when sex and age behind it do.</param>
/// <param name="Age">The age behind it.</param>
internal sealed record PersonName(TextSpan Words, string Cue, int? Age);
