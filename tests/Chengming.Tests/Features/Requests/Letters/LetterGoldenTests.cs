using Chengming.Features.Requests.Letters;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using Chengming.Tests.Architecture;

namespace Chengming.Tests.Features.Requests.Letters;

/// <summary>Whole Word papers, held against files that were read by a person; <c>UPDATE_GOLDEN=1</c> writes them anew.</summary>
public sealed class LetterGoldenTests
{
    private static readonly LetterSecrets Late = new("张示例", "2025年危险化学品企业检查记录", "7KQP-3X9M-WT4H");

    [Fact(DisplayName = "不予公开告知书：只告知先复议后诉讼（《行政复议法》第二十三条）")]
    public void Word_Refusal_IsAsRead() =>
        Compare(
            "refused",
            "R7",
            "示应急公开告〔2026〕3号",
            [
                "您提出的政府信息公开申请（申请编号：2026-0003），本机关已于2026年2月9日收到。您申请公开：{申请内容}。",
                "经审查，您申请公开的政府信息有不予公开的情形：行政执法案卷信息。\n根据《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第三项的规定，本机关决定不予公开。",
                "该信息不涉及征求第三方意见。",
            ]
        );

    [Fact(DisplayName = "补正告知书：不告知救济")]
    public void Word_Correction_IsAsRead() =>
        Compare(
            "correction-notice",
            "",
            "示应急公开补〔2026〕1号",
            [
                "您提出的政府信息公开申请（申请编号：2026-0003），本机关已于2026年2月9日收到。您申请公开：{申请内容}。",
                "请对以下事项一次性补正：\n一、企业名称；\n二、年份。",
                "补正时，请写明所需政府信息的名称、文号。",
                "请最迟于2026年3月16日将补正材料提交本机关。",
                "无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。",
                "答复期限自本机关收到补正材料之日起计算。",
            ]
        );

    [Fact(DisplayName = "送达回证：表格，留给受送达人签名")]
    public void Word_ServiceRecord_IsAsRead() =>
        Compare(
            "service-record",
            "",
            "示应急公开送〔2026〕2号",
            [
                "政府信息公开不予公开告知书（示应急公开告〔2026〕3号）",
                "{申请人}",
                "□直接送达　□委托送达　□邮寄送达（邮政企业）　□电子送达",
                "　　　　年　　月　　日",
                "　",
                "拒收理由：\n见证人签名，或者拍照、录像的编号：",
                "交寄日期：　　　　　　挂号或者EMS单号：\n（邮寄收据粘贴处）",
            ]
        );

    private static void Compare(string code, string decision, string number, IReadOnlyList<string> passages)
    {
        var text = LetterTexts.Of(LetterKinds.Of(code));
        var on = new DateOnly(2026, 3, 2);
        var remedy =
            decision.Length == 0
                ? ""
                : Remedies
                    .Of(DecisionKinds.Of(decision), [], on, DisclosingOrganKind.Department)
                    .Clause("示例县人民政府", "示例县人民法院");
        var letter = new LetterDraft(
            text.Kind,
            text.IsForm,
            text.TitleFor(decision),
            "示例县应急管理局",
            number,
            text.IsForm ? "" : "{申请人}",
            [.. text.Sections.Zip(passages, (s, words) => s with { Text = words })],
            remedy,
            on
        );
        Assert.Equal(text.Sections.Count, passages.Count);
        Assert.Empty(LetterCheck.ProblemsOf(letter));
        using var file = new MemoryStream();
        WordLetter.Write(letter.Complete(Late), file);

        var outline = WordOutline.Of(file);

        var golden = Path.Combine(
            SourceTree.Root,
            $"tests/Chengming.Tests/Features/Requests/Letters/golden/{code}.txt"
        );
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(golden, outline);
        }

        Assert.Equal(File.ReadAllText(golden), outline, ignoreLineEndingDifferences: true);
    }
}
