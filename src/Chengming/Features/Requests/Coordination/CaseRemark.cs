using Chengming.Law;

namespace Chengming.Features.Requests.Coordination;

/// <summary>A word among colleagues about a case (内部意见). It binds nobody, is never changed, and goes to no applicant.</summary>
[Term("内部意见")]
public sealed class CaseRemark
{
    /// <summary>Longest remark.</summary>
    public const int LongestWords = 1000;

    private CaseRemark() { }

    internal CaseRemark(DisclosureRequest request, string words, RequestHand by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (RequestId, Words, ById, ByName, At) = (request.Id, words, by.Id, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>What was said, with personal data masked.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Account of who said it.</summary>
    public Guid? ById { get; private set; }

    /// <summary>Name of who said it.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
