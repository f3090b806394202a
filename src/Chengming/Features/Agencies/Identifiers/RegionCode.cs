using Chengming.Law;

namespace Chengming.Features.Agencies.Identifiers;

/// <summary>
/// The code of an administrative division down to the county (行政区划代码, GB/T 2260): two digits each for province, prefecture and
/// county; zeros at the end say the level. The standard ends before 99, so codes from 99 on mark invented places.
/// </summary>
[Term("行政区划代码")]
public sealed record RegionCode
{
    /// <summary>Digits of a code.</summary>
    public const int Length = 6;

    private RegionCode(string text) => Text = text;

    /// <summary>The six digits.</summary>
    public string Text { get; }

    /// <summary>How high the division stands.</summary>
    public RegionLevel Level =>
        Text.EndsWith("0000", StringComparison.Ordinal) ? RegionLevel.Province
        : Text.EndsWith("00", StringComparison.Ordinal) ? RegionLevel.Prefecture
        : RegionLevel.County;

    /// <summary>The divisions it may lie in, the nearest first. Counties directly under a province have no prefecture of their own.</summary>
    public IReadOnlyList<string> Above =>
        Level switch
        {
            RegionLevel.County => [Text[..4] + "00", Text[..2] + "0000"],
            RegionLevel.Prefecture => [Text[..2] + "0000"],
            _ => [],
        };

    /// <summary>True for a place that does not exist.</summary>
    public bool IsInvented => Text.StartsWith("99", StringComparison.Ordinal);

    /// <summary>What is wrong with a code, in Chinese; null when nothing is.</summary>
    public static string? FaultOf(string text)
    {
        var code = text.Trim();
        return code.Length == 0 ? $"请填写行政区划代码，{Length} 位数字。"
            : code.Length != Length || !code.All(char.IsAsciiDigit)
                ? $"行政区划代码“{Shown(code)}”应为 {Length} 位数字。"
            : code[0] == '0' ? $"行政区划代码“{code}”不能以 0 开头。"
            : code[2..4] == "00" && code[4..] != "00"
                ? $"行政区划代码“{code}”的第 3、4 位为 00 时，第 5、6 位也应为 00。"
            : null;
    }

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static RegionCode Parse(string text) =>
        FaultOf(text) is { } fault ? throw new FormatException(fault) : new RegionCode(text.Trim());

    /// <summary>The six digits.</summary>
    public override string ToString() => Text;

    private static string Shown(string code) => code.Length <= 20 ? code : code[..20] + "…";
}

/// <summary>How high an administrative division stands (行政区划级别).</summary>
[Term("行政区划级别")]
public enum RegionLevel
{
    /// <summary>省、自治区、直辖市.</summary>
    Province,

    /// <summary>设区的市、自治州、地区.</summary>
    Prefecture,

    /// <summary>县、自治县、不设区的市、市辖区.</summary>
    County,
}
