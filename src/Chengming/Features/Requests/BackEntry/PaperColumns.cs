using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.BackEntry;

/// <summary>A column of the spreadsheet of paper cases (补录列).</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Required">True when every row fills it.</param>
/// <param name="Hint">What to write.</param>
/// <param name="Example">An example.</param>
/// <param name="Choices">What may be written; empty for anything.</param>
[Term("补录列")]
internal sealed record PaperColumn(
    string Header,
    bool Required,
    string Hint,
    string Example,
    IReadOnlyList<string> Choices
);

/// <summary>The columns, by name.</summary>
internal static class PaperColumns
{
    private const string DayHint = "如 2026-03-02";

    public static readonly PaperColumn Channel = Choice(
        "提出方式",
        true,
        "当面提交",
        RequestChannel.All.Select(c => c.Term)
    );
    public static readonly PaperColumn ArrivedOn = Free("收到或者到达日期", true, DayHint, "2026-03-02");
    public static readonly PaperColumn ConfirmedOn = Free("双方确认日期", false, "网上、邮件、传真、平常信函必填", "");
    public static readonly PaperColumn Kind = Choice("申请人类别", true, "公民", RequesterKind.All.Select(k => k.Term));
    public static readonly PaperColumn Name = Free("姓名或者联系人", false, "公民必填", "张示例");
    public static readonly PaperColumn Organisation = Free("单位名称", false, "单位申请的必填", "");
    public static readonly PaperColumn CreditCode = Free("统一社会信用代码", false, "单位申请的填", "");
    public static readonly PaperColumn IdNumber = Free("身份证号码", false, "加密保存，可以不填", "");
    public static readonly PaperColumn Phone = Free("电话", false, "可以不填", "");
    public static readonly PaperColumn Address = Free("通信地址", false, "可以不填", "");
    public static readonly PaperColumn Wanted = Free("所需信息", true, "照申请表", "2025 年安全生产检查记录");
    public static readonly PaperColumn Decision = Choice(
        "答复类型",
        false,
        "D2 予以公开（提供信息）",
        DecisionKinds.All.Select(k => $"{k.Code} {k.Term}")
    );
    public static readonly PaperColumn RepliedOn = Free(
        "答复日期",
        false,
        "办结的必填，以送达或者交邮之日为准",
        "2026-03-20"
    );
    public static readonly PaperColumn Method = Choice(
        "送达方式",
        false,
        "邮政寄送",
        ServiceMethod.All.Select(m => m.Term)
    );

    public static IReadOnlyList<PaperColumn> All { get; } =
    [
        Channel,
        ArrivedOn,
        ConfirmedOn,
        Kind,
        Name,
        Organisation,
        CreditCode,
        IdNumber,
        Phone,
        Address,
        Wanted,
        Decision,
        RepliedOn,
        Method,
    ];

    private static PaperColumn Free(string header, bool required, string hint, string example) =>
        new(header, required, hint, example, []);

    private static PaperColumn Choice(string header, bool required, string example, IEnumerable<string> choices) =>
        new(header, required, "见“可选值”", example, [.. choices]);
}
