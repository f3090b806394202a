using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Addresses down to a flat or a village house. Where the words before name an office, it is no home.</summary>
internal sealed partial class HomeAddressDetector : IPersonalDataDetector
{
    private const int Searched = 20;

    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Flats().Matches(text))
        {
            if (!IsOffice(text, match))
            {
                yield return new PersonalHit(FindingKind.HomeAddress, match.Index, match.Length);
            }
        }

        foreach (Match match in Labelled().Matches(text))
        {
            var address = match.Groups["address"];
            yield return new PersonalHit(FindingKind.HomeAddress, address.Index, address.Length);
        }
    }

    private static bool IsOffice(string text, Match match) =>
        Offices().IsMatch(match.ValueSpan)
        || OfficeLabels().IsMatch(text.AsSpan(Math.Max(0, match.Index - Searched), Math.Min(Searched, match.Index)));

    // From a road, quarter or village to the house and the room: 人民路12号院3号楼2单元501室, 李庄村4组18号.
    [GeneratedRegex(
        @"[\u4e00-\u9fff]{1,12}(?:路|街|道|巷|弄|胡同|小区|社区|花园|家园|新村|公寓|苑|村|庄)[\u4e00-\u9fff0-9 -]{0,16}?(?:\d{1,4} ?(?:号楼|号院|幢|栋|座|单元|#|组|队)[\u4e00-\u9fff0-9 -]{0,12}?\d{1,5} ?(?:室|户|房|号(?!楼|院|线|文|令|公告)))"
    )]
    private static partial Regex Flats();

    [GeneratedRegex(
        @"(?:家庭住址|家庭地址|现住址|现居住地|户籍地址|户籍所在地|户籍地|常住地址|居住地址|住所地|住址)(?:为|是)?[ :]{1,3}(?<address>[\u4e00-\u9fff0-9A-Za-z#-]{5,60})"
    )]
    private static partial Regex Labelled();

    [GeneratedRegex("政府|局|委员会|中心|大厦|办公|机关|法院|检察|管理所|大厅|公司|学校|医院|银行")]
    private static partial Regex Offices();

    [GeneratedRegex(
        "办公地址|办公地点|办公场所|受理地址|受理地点|单位地址|通讯地址|通信地址|邮寄地址|查阅点|查阅场所|注册地址|经营场所|地点"
    )]
    private static partial Regex OfficeLabels();
}
