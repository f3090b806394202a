using System.Text.RegularExpressions;

namespace Chengming.Reports.Checks.Figures;

/// <summary>
/// Whether a body can make rules (规章): departments of the State Council, governments of provinces and of cities with districts or
/// autonomous prefectures (Legislation Law arts. 91, 93), told by its name.
/// </summary>
internal static partial class RuleMakingPower
{
    /// <summary>False when the name shows that it cannot, true when it may, null when the name says nothing.</summary>
    public static bool? Of(string? agency)
    {
        if (agency is null || agency.Length < 4)
        {
            return null;
        }

        if (Government().IsMatch(agency))
        {
            return !LowGovernment().IsMatch(agency);
        }

        return LocalBody().IsMatch(agency) ? false : null;
    }

    [GeneratedRegex("人民政府$")]
    private static partial Regex Government();

    /// <summary>Counties, districts, banners, towns; not 自治区.</summary>
    [GeneratedRegex("(县|(?<!自治)区|旗|乡|镇|苏木)人民政府$")]
    private static partial Regex LowGovernment();

    /// <summary>A place below the nation, then a body that is not a government.</summary>
    [GeneratedRegex(
        "^(?!国家|国务院|中国|中华人民共和国).*[省市县区州旗盟乡镇].*(局|厅|委|委员会|办公室|中心|支队|大队|队|站|所|处|办事处|院|社)$"
    )]
    private static partial Regex LocalBody();
}
