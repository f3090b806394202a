using System.Text.RegularExpressions;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>Whether words are the name of an organ, by how they end.</summary>
internal static partial class OrganName
{
    public static bool IsOne(string words) => Shape().IsMatch(words);

    /// <summary>A list of organs as names.</summary>
    public static IEnumerable<string> Parted(string organs) =>
        organs.Split([' ', '\u3000', '、', '，', ',', '\t', '；', ';'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(
        @"^[\u4e00-\u9fff（）()·]{2,36}(?:局|政府|委员会|办公室|厅|部|署|委|院|中心|指挥部|总队|支队|大队|站|处|所|队|会|银行|公司|小组)(?:（章）|\(章\))?\z"
    )]
    private static partial Regex Shape();
}
