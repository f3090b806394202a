using System.Globalization;

namespace Chengming.Benchmarks.Site;

/// <summary>
/// An invented public item: the same number always says the same. A word such as 应急 stands in every text, 检查 in about a third of them,
/// a place in one of forty, and a number of its own in one only.
/// </summary>
/// <param name="Number">Which one, from 1; the higher, the newer.</param>
internal sealed record InventedItem(int Number)
{
    private static readonly string[] Places =
    [
        .. "城关东河西河南山北岭新桥石门柳林青龙白马双井平川"
            .Chunk(2)
            .SelectMany(p => new[] { "镇", "乡", "街道", "园区" }.Select(k => new string(p) + k)),
    ];

    private static readonly string[] Matters =
    [
        "安全生产检查",
        "防汛抗旱准备",
        "森林防火宣传",
        "危险化学品监管",
        "地质灾害避险",
        "救灾物资储备",
        "应急预案演练",
        "烟花爆竹检查",
        "矿山企业检查",
        "消防通道整治",
        "行政处罚决定",
        "自然灾害救助",
    ];

    private static readonly string[] Kinds = ["通知", "公告", "情况通报", "工作方案", "结果公示", "实施意见"];

    private static readonly string[] Sentences =
    [
        "各有关单位要按照职责分工，把责任落实到岗位和个人，逐级报告工作进展",
        "对排查中发现的问题建立台账，明确整改措施、责任人和完成时限",
        "遇有险情和灾情，应当立即组织转移群众，并在规定时间内上报",
        "应急值守人员实行二十四小时在岗带班，保持通信畅通",
        "所需物资由县级储备库统一调拨，使用情况登记造册",
        "相关企业应当开展自查自改，接受社会监督",
        "本次工作的经费纳入年度预算，按照规定程序拨付",
        "群众可以通过公布的电话反映情况，由专人受理并答复",
    ];

    public string Place => Of(Places, 1);

    public string Matter => Of(Matters, 7);

    public string Kind => Of(Kinds, 3);

    public string Title =>
        string.Create(CultureInfo.InvariantCulture, $"关于{Place}{Matter}工作的{Kind}（第{Number}期）");

    public string Keywords => $"{Matter} {Place}";

    /// <summary>About three hundred characters, as sanitised markup.</summary>
    public IReadOnlyList<string> Passages =>
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Place}各村（社区）、各有关单位：为做好{Matter}工作，根据应急管理的有关规定，结合第{Number}期部署，现将事项公布如下。"
            ),
            .. Enumerable.Range(0, 6).Select(i => $"{Of(Sentences, 11 + (i * 5))}。"),
        ];

    /// <summary>Which of so many.</summary>
    public int Among(int count, int salt) => (int)(Mixed(salt) % (uint)count);

    /// <summary>Spread evenly over ten years up to a day.</summary>
    public DateTime PublishedAt(DateTime end, int total) =>
        end.AddTicks(-(long)((total - Number + 1) * (TimeSpan.FromDays(3650).Ticks / (double)total)));

    private string Of(string[] words, int salt) => words[Among(words.Length, salt)];

    // A hash by multiplication: neighbours must not resemble each other.
    private uint Mixed(int salt)
    {
        var x = (uint)Number * 2654435769u ^ (uint)salt * 2246822519u;
        x = (x ^ (x >> 15)) * 2246822519u;
        x = (x ^ (x >> 13)) * 3266489917u;
        return x ^ (x >> 16);
    }
}
