using Chengming.Law;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>What a secrecy review asks (保密审查事项): six questions, each answered yes or no. Which six is practice, not law.</summary>
/// <param name="Code">Permanent short name.</param>
/// <param name="Term">In words.</param>
/// <param name="NeverPublic">True when what is answered with yes cannot be disclosed as it is.</param>
[Term("保密审查事项")]
[Cites(Instrument.Regulation, article: 14)]
[Cites(Instrument.Regulation, article: 15)]
[Cites(Instrument.Regulation, article: 16)]
public sealed record SecrecyMatter(string Code, string Term, bool NeverPublic)
{
    /// <summary>All six, in the order of the sheet.</summary>
    public static IReadOnlyList<SecrecyMatter> All { get; } =
    [
        new("state-secret", "国家秘密", true),
        new("work-secret", "工作秘密", true),
        new("commercial-secret", "商业秘密", false),
        new("privacy", "个人隐私", false),
        new("internal", "内部信息", false),
        new("sensitive", "敏感信息", false),
    ];

    /// <summary>The one with this code.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static SecrecyMatter Of(string code) => All.Single(m => m.Code == code);
}
