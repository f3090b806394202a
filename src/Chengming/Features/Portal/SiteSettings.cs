using System.Text.RegularExpressions;
using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Portal;

/// <summary>
/// What the site says of itself at the foot of every page and in its tags (网站标识; 国办秘函〔2019〕19号 checks each of them). What is
/// empty is not shown.
/// </summary>
public sealed partial record SiteSettings : SettingGroup
{
    private const string Delay = "保存后最迟 10 分钟在门户各页上换新。";

    /// <summary>网站名称; empty for 政府信息公开平台.</summary>
    [Setting(
        "网站名称",
        Hint = "显示在页首、浏览器标题和页面标签中，例如“××县人民政府信息公开平台”；不填就用“政府信息公开平台”。"
            + Delay
    )]
    public string SiteName { get; init; } = "";

    /// <summary>网站域名; empty for the one that was asked.</summary>
    [Setting("网站域名", Hint = "不带 http://，例如 www.example.gov.cn；不填就用访问时的域名。")]
    public string Domain { get; init; } = "";

    /// <summary>网站标识码.</summary>
    [Setting("网站标识码", Hint = "10 位数字，前 6 位是行政区划代码；机构自己的页面用机构登记的标识码。")]
    public string SiteCode { get; init; } = "";

    /// <summary>主办单位.</summary>
    [Setting("主办单位")]
    public string Organiser { get; init; } = "";

    /// <summary>承办单位.</summary>
    [Setting("承办单位")]
    public string Undertaker { get; init; } = "";

    /// <summary>联系方式.</summary>
    [Setting("联系方式", Hint = "网站工作的联系电话、电子邮箱。")]
    public string Contact { get; init; } = "";

    /// <summary>ICP 备案编号.</summary>
    [Setting("ICP备案编号", Hint = "例如 宁ICP备05000000号-1。")]
    public string IcpNumber { get; init; } = "";

    /// <summary>公安机关备案编号.</summary>
    [Setting("公安备案编号", Hint = "例如 宁公网安备64030200000000号。")]
    public string PoliceNumber { get; init; } = "";

    /// <summary>“我为政府网站找错” of this site.</summary>
    [Setting("“我为政府网站找错”入口网址", Hint = "开通后平台给出的网址，以 https:// 开头；显示在页脚。")]
    public string ErrorReports { get; init; } = "";

    /// <summary>The digits of the police number, by which it is looked up; null for none.</summary>
    internal string? PoliceDigits =>
        PolicePattern().Match(PoliceNumber) is { Success: true } match ? match.Value : null;

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems() =>
        new FieldCheck()
            .AtMost(nameof(SiteName), "网站名称", SiteName, 60)
            .AtMost(nameof(Organiser), "主办单位", Organiser, 100)
            .AtMost(nameof(Undertaker), "承办单位", Undertaker, 100)
            .AtMost(nameof(Contact), "联系方式", Contact, 200)
            .Holds(
                Domain.Length == 0 || Uri.CheckHostName(Domain) is UriHostNameType.Dns,
                nameof(Domain),
                "网站域名只写域名本身，例如 www.example.gov.cn。"
            )
            .Holds(
                SiteCode.Length == 0 || CodePattern().IsMatch(SiteCode),
                nameof(SiteCode),
                "网站标识码应为 10 位数字（中央部门为 bm 加 8 位数字）。"
            )
            .Holds(
                IcpNumber.Length == 0 || IcpPattern().IsMatch(IcpNumber),
                nameof(IcpNumber),
                "ICP备案编号的写法是“×ICP备########号”，后面可以带 -1 一类的序号。"
            )
            .Holds(
                PoliceNumber.Length == 0 || PoliceDigits is not null,
                nameof(PoliceNumber),
                "公安备案编号里应有 14 位数字，例如 宁公网安备64030200000000号。"
            )
            .Holds(
                ErrorReports.Length == 0
                    || (Uri.TryCreate(ErrorReports, UriKind.Absolute, out var address) && address.Scheme == "https"),
                nameof(ErrorReports),
                "找错入口的网址应以 https:// 开头。"
            )
            .Problems;

    [GeneratedRegex(@"^(bm\d{8}|\d{10})\z")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}ICP备\d{8,10}号(-\d{1,4})?\z")]
    private static partial Regex IcpPattern();

    [GeneratedRegex(@"(?<!\d)\d{14}(?!\d)")]
    private static partial Regex PolicePattern();
}
