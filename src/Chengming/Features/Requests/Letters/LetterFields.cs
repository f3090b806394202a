using System.Globalization;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters;

/// <summary>文书栏目: what a case can put into a letter. What it does not know becomes a place for the handler to fill.</summary>
[Term("文书栏目")]
public static class LetterFields
{
    /// <summary>Who applied; filled when the paper is made, never before, so that no draft holds a name.</summary>
    public const string Requester = "申请人";

    /// <summary>What is wanted in full; likewise.</summary>
    public const string Wanted = "申请内容";

    /// <summary>查询码; likewise.</summary>
    public const string QueryCode = "查询码";

    private static readonly HashSet<string> Late = [Requester, Wanted, QueryCode];

    private static readonly Dictionary<string, Func<LetterFacts, string?>> Known = new()
    {
        ["申请编号"] = f => f.Request.Number,
        ["提出方式"] = f => f.Request.Channel.Term,
        ["到达日期"] = f => Day(f.Request.ArrivedOn),
        ["收到日期"] = f => Day(f.Clock.ReceivedOn),
        ["收到依据"] = f => f.Request.Channel.Basis.ToString(),
        ["称呼"] = f =>
            f.Request.Parties.Count(p => p.Role is PartyRole.Requester) > 1 ? "你们"
            : f.Request.Parties[0].Kind.IsOrganisation ? "你单位"
            : "您",
        ["申请人类别"] = f => f.Request.Parties[0].Kind.Term,
        ["提供方式"] = f => $"{f.Request.SupplyForm?.Term ?? "没有说明"}，{f.Request.SupplyWay?.Term ?? "没有说明"}",
        ["承办人"] = f => f.Request.HandlerName,
        ["答复期限"] = f => Day(f.Clock.DueOn),
        ["公开机构"] = f => f.Agency.DisclosureOffice.Name,
        ["公开机构电话"] = f => f.Agency.DisclosureOffice.Phone,
        ["公开机构地址"] = f => f.Agency.DisclosureOffice.Address,
        ["补正事项"] = f =>
            f.Last(RequestEventKind.CorrectionAsked)?.Words
            ?? string.Join('\n', MissingContents.Of(f.Request).Select((missing, i) => $"{i + 1}. 请补充{missing}。")),
        ["补正期限"] = f => Day(f.Last(RequestEventKind.CorrectionAsked)?.Until),
        ["原期限"] = f => Day(f.DueBeforeExtension),
        ["延长工作日"] = f => f.Extension?.Days?.ToString(CultureInfo.InvariantCulture),
        ["新期限"] = f => Day(f.DueAfterExtension),
        ["征求意见日期"] = f => Day(f.Last(RequestEventKind.ConsultationBegun)?.On),
        ["征求意见种类"] = f => f.Consultation?.Term,
        ["征求意见依据"] = f => f.Consultation is { } consultation ? LetterFormat.Basis([consultation.Basis]) : null,
        ["答复类型"] = f => f.Decision?.Term,
        // Two kinds stand on no article but on the form of the annual report, which is no basis for a letter: the handler names one.
        ["答复依据"] = f => f.Decision is { Basis.Count: > 0 } decision ? LetterFormat.Basis(decision.Basis) : null,
        ["答复理由"] = f => f.Reasons,
        // Without a review in the platform the sheet goes to the reviewer on paper.
        ["保密审查意见"] = f => f.Secrecy is { } review ? InWords(review) : ToBeFilledByHand,
        ["不予公开事由"] = f => f.Decision?.Ground is { } ground ? InWords(ground) : null,
        ["应当说明"] = f => f.Decision?.Ground?.MustShow ?? "该条款要求说明的内容",
        ["告知事项"] = f =>
            f.Decision is null ? null
            : f.Last(RequestEventKind.FeeAsked) is null ? "补正申请内容"
            : "缴纳信息处理费",
    };

    /// <summary>The names that a text may use.</summary>
    public static IReadOnlySet<string> Names { get; } = Known.Keys.Concat(Late).ToHashSet();

    /// <summary>Fills the fields of a passage. Reasons that nobody proposed leave nothing behind: the handler writes them at the place beside.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="facts">The case.</param>
    public static string Fill(string text, LetterFacts facts)
    {
        var filled = LetterText
            .Field()
            .Replace(
                text,
                match =>
                    match.Groups[1].Value switch
                    {
                        var name when IsLate(name) => match.Value,
                        var name when Known[name](facts) is { Length: > 0 } value => value,
                        "答复理由" => "",
                        var name => LetterCheck.Blank(name),
                    }
            );
        return string.Join('\n', filled.Split('\n').Where(line => line.Length > 0));
    }

    /// <summary>True for what is filled when the paper is made.</summary>
    public static bool IsLate(string name) => Late.Contains(name);

    /// <summary>Puts in who applied, what is wanted and the query code.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="late">What only the finished paper holds.</param>
    public static string Complete(string text, LetterSecrets late) =>
        LetterText
            .Field()
            .Replace(
                text,
                match =>
                    match.Groups[1].Value switch
                    {
                        Requester => late.Requester,
                        Wanted => late.Wanted.TrimEnd('。'),
                        QueryCode => late.QueryCode,
                        _ => match.Value,
                    }
            );

    private const string ToBeFilledByHand =
        "□不涉及国家秘密、工作秘密、商业秘密、个人隐私、内部信息、敏感信息　□涉及（写明是哪一项、依据）\n结论：□可以公开　□区分处理后公开　□不得公开　□报有关部门确定\n审查人：";

    private static string InWords(SecrecyReview review) =>
        $"{review.InvolvedInWords}。\n结论：{review.Conclusion.Term}。{review.Words}\n审查人：{review.ByName}　{LetterFormat.Day(review.ReviewedOn)}（审查表编号 {review.Number}）";

    private static string InWords(RefusalGround ground) =>
        ground.Kinds.Count == 0
            ? ground.Term
            : $"{ground.Term}（{LetterCheck.Blank($"属于其中哪一类：{string.Join('、', ground.Kinds)}")}）";

    private static string? Day(DateOnly? day) => day is { } known ? LetterFormat.Day(known) : null;
}
