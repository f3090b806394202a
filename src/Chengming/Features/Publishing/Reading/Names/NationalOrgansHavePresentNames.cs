using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>R501: organs renamed by reforms of the whole country have their present names. The names are in <c>former-organs.json</c>.</summary>
internal sealed class NationalOrgansHavePresentNames : IReadingCheck
{
    private const string File = "Names/former-organs.json";
    private static readonly FormerNames Former = new(Load());

    public ReadingRule Rule { get; } =
        new(
            "R501",
            ReadingFamily.Names,
            "机构应使用现行名称，引用历史文件除外",
            FindingSeverity.Question,
            "历次党和国家机构改革方案（名单为提示，以机构编制部门的规定为准）"
        );

    public void Run(ItemText item, FindingBook book) => Former.Tell(Rule, item, book);

    private static IReadOnlyList<FormerOrgan> Load()
    {
        var rows = ReadingData.Rows<FormerOrgan>(File);
        foreach (var row in rows)
        {
            ReadingData.Require(
                row is { Old.Length: >= 3, Present.Length: > 1, ChangedOn.Year: > 1990 },
                File,
                row.Old
            );
        }

        return rows;
    }
}
