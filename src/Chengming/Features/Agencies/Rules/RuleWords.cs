namespace Chengming.Features.Agencies.Rules;

/// <summary>States in the words of the law.</summary>
internal static class RuleWords
{
    public static string Of(RuleState state) =>
        state switch
        {
            RuleState.Draft => "草稿",
            RuleState.Published => "已发布",
            RuleState.Archived => "已归档",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
        };

    public static string Of(RuleValidity validity) =>
        validity switch
        {
            RuleValidity.InForce => "有效",
            RuleValidity.Revised => "已修改",
            RuleValidity.Lapsed => "失效",
            RuleValidity.Repealed => "废止",
            _ => throw new ArgumentOutOfRangeException(nameof(validity), validity, "No such validity."),
        };
}
