using Chengming.Actions;

namespace Chengming.Features.Requests.Complaints;

/// <summary>What may never happen to a complaint, each with its basis.</summary>
internal static class ComplaintRules
{
    public static readonly Rule MustBeOpen = new("这件投诉举报已经办结", "内部约定：一件一结果");

    public static readonly Rule FoundedNeedsWords = new("属实的，写明问题和整改要求", "《条例》第四十七条");
}
