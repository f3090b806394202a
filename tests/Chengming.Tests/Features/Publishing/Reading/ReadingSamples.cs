using Chengming.Features.Publishing.Reading;
using Chengming.Features.Publishing.Reading.Repetition;

namespace Chengming.Tests.Features.Publishing.Reading;

/// <summary>An invented county and what its bureau knows.</summary>
internal static class ReadingSamples
{
    private const string Repeated =
        "各乡镇要深入开展冬春火灾防控，对人员密集场所、高层建筑、大型商业综合体逐家排查，建立隐患清单和整改清单，明确责任人和完成时限。要加强宣传教育，组织消防志愿者进社区、进农村、进家庭，提醒群众安全用火用电用气。要备齐灭火器材，落实值班制度，确保发生火情能够快速处置。";

    public static ReadingLists Lists { get; } =
        new()
        {
            FormerNames = [new FormerName("青溪县乡镇企业局", "青溪县工业和信息化局", new DateOnly(2010, 3, 1))],
            Leaders =
            [
                new Leader("周明远", ["县委书记"], 1),
                new Leader("林晓峰", ["县委副书记", "县长"], 2),
                new Leader("郑立新", ["副县长"], 3),
                new Leader("何建国", [], null),
            ],
            PublicContacts = ["0953-2369119", "0953-2369120", "qxyj@126.com"],
            DeadLinks = ["http://www.qingxi.gov.cn/old"],
            Earlier =
            [
                new EarlierItem(
                    "11640121MB0000000X/2025-00031",
                    "关于做好冬春火灾防控工作的通知",
                    "青应急发〔2025〕66号",
                    TextFingerprint.Of([Repeated, "青溪县应急管理局", "2025年12月1日"])
                ),
                new EarlierItem("11640121MB0000000X/2024-00012", "青溪县2024年工作总结", null, null),
            ],
        };

    /// <summary>An item of which only the text matters.</summary>
    public static ItemToRead Item(params string[] paragraphs) =>
        new()
        {
            Title = "青溪县应急管理局工作动态",
            Today = new DateOnly(2026, 3, 2),
            Paragraphs = paragraphs,
            IndexNumber = "11640121MB0000000X/2026-00001",
            Publisher = "青溪县应急管理局",
            Region = "青溪县",
            Column = "news",
            Genre = "其他",
        };

    /// <summary>What the machine finds in an item of which only the text matters.</summary>
    public static IReadOnlyList<MachineFinding> Find(params string[] paragraphs) =>
        MachineReader.Read(Item(paragraphs), Lists).Findings;

    /// <summary>The words that a finding points at.</summary>
    public static string Words(ItemToRead item, MachineFinding finding)
    {
        var text = finding.Where switch
        {
            { Field: ReadingField.Title } => item.Title,
            { Field: ReadingField.Text, Index: { } paragraph } => item.Paragraphs[paragraph],
            { Field: ReadingField.Abstract } => item.Abstract ?? "",
            _ => "",
        };
        return text.Length == 0 ? "" : text.Substring(finding.Where.Start, finding.Where.Length);
    }
}
