using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Requests;

/// <summary>House rules of cases (依申请公开设置). No law gives these values; each is a default that the supervising office may change.</summary>
public sealed record RequestSettings : SettingGroup
{
    /// <summary>Working days before the legal due day by which a case is to be done.</summary>
    [Setting("内部办结期限比法定期限提前几个工作日", Hint = "内部期限只用于提醒和颜色，法定期限不变。")]
    public int InnerDays { get; init; } = 3;

    /// <summary>Working days before the inner due day from which it is reminded of.</summary>
    [Setting("内部办结期限前几个工作日开始提醒")]
    public int NoticeDays { get; init; } = 5;

    /// <summary>Days within which the same application of the same applicant is pointed out.</summary>
    [Setting(
        "同一申请人相同申请多少天内提示",
        Hint = "登记时发现同一申请人在这些天内申请过同样的内容，就列出前一件，由登记人决定。是否重复申请由人判断。"
    )]
    public int SameApplicationDays { get; init; } = 365;

    /// <summary>Whether an answer that releases information is approved only after its secrecy review.</summary>
    [Setting(
        "公开信息的答复批准前须经保密审查",
        Hint = "《条例》第十七条要求公开前审查，没有规定依申请公开由谁、怎样审查；各地一般由保密审查员逐件填写审查表。选“否”时仍可以审查，不利的结论仍然有效。"
    )]
    public bool DemandsSecrecyReview { get; init; } = true;

    /// <summary>How many applicants have to ask for the same before the platform suggests that it becomes public.</summary>
    [Setting(
        "几个申请人申请同一信息时，建议转为主动公开",
        Hint = "《条例》第四十四条说“多个申请人”，没有规定几个。平台只提示申请内容写法相同的，是否转为主动公开由人决定。"
    )]
    public int ApplicantsForProactive { get; init; } = 2;

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (InnerDays is < 0 or > 15)
        {
            yield return new Problem(nameof(InnerDays), "提前的工作日数请填 0 至 15。");
        }

        if (NoticeDays is < 1 or > 15)
        {
            yield return new Problem(nameof(NoticeDays), "提醒的工作日数请填 1 至 15。");
        }

        if (ApplicantsForProactive is < 2 or > 50)
        {
            yield return new Problem(nameof(ApplicantsForProactive), "申请人的数量请填 2 至 50。");
        }

        if (SameApplicationDays is < 1 or > 3650)
        {
            yield return new Problem(nameof(SameApplicationDays), "提示相同申请的天数请填 1 至 3650。");
        }
    }
}
