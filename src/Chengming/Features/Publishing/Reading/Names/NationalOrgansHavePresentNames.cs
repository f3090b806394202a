using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>R501: organs renamed by reforms of the whole country have their present names. The names are in <c>former-organs.json</c>.</summary>
internal sealed class NationalOrgansHavePresentNames : IReadingCheck
{
    internal const string File = "Names/former-organs.json";
    private static readonly FormerNames Former = new(Read(ReadingFile.Open(File)));

    public ReadingRule Rule { get; } =
        new(
            "R501",
            ReadingFamily.Names,
            "机构应使用现行名称，引用历史文件除外",
            FindingSeverity.Question,
            "历次党和国家机构改革方案（名单为提示，以机构编制部门的规定为准）"
        );

    public void Run(ItemText item, FindingBook book) => Former.Tell(Rule, item, book);

    internal static IReadOnlyList<FormerOrgan> Read(ReadingFile file) =>
        file.Rows<FormerOrgan>(o => o.Old, FaultsOf, isUnique: true);

    private static IEnumerable<string> FaultsOf(FormerOrgan organ)
    {
        if (organ.Old.Length < 3)
        {
            yield return "the former name is shorter than three characters: write it in full";
        }

        if (organ.Present.Length < 2 || organ.Present == organ.Old)
        {
            yield return "the present name is missing or the same as the former one: write what it is called now";
        }

        if (organ.ChangedOn.Year < 1990)
        {
            yield return "the day of the change lies before 1990: write it as 2018-03-21";
        }

        if (organ.Unless.Any(u => !u.Contains(organ.Old, StringComparison.Ordinal)))
        {
            yield return "a word of “unless” does not hold the former name and changes nothing: write the longer right word";
        }
    }
}
