using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Handling;
using Chengming.Law;

namespace Chengming.Features.Requests.Coordination;

/// <summary>
/// What another department or colleague was asked for in a case (协办事项): materials, an opinion, a search. It has a day of its own, before the legal one, and
/// touches no clock.
/// </summary>
[Term("协办事项")]
public sealed class Assistance : IVersioned
{
    /// <summary>Longest question or answer.</summary>
    public const int LongestWords = 1000;

    /// <summary>Longest name of who answered.</summary>
    public const int LongestName = 100;

    private Assistance() { }

    internal Assistance(
        DisclosureRequest request,
        DepartmentAndHandler of,
        string asked,
        DateOnly dueOn,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        (RequestId, AgencyId) = (request.Id, request.AgencyId);
        (DepartmentId, DepartmentName) = (of.DepartmentId, of.DepartmentName);
        (HelperId, HelperName) = (of.HandlerId, of.HandlerName);
        (Asked, DueOn) = (asked, dueOn);
        (AskedById, AskedByName, AskedAt) = (by.Id, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>The agency whose case it is.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The department that is asked; null when only a person is.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>Its name when it was asked.</summary>
    public string DepartmentName { get; private set; } = "";

    /// <summary>Account of the colleague who is asked; null when the department is.</summary>
    public Guid? HelperId { get; private set; }

    /// <summary>Name of the colleague.</summary>
    public string HelperName { get; private set; } = "";

    /// <summary>Who is asked, in words.</summary>
    public string Whom => string.Join(' ', new[] { DepartmentName, HelperName }.Where(n => n.Length > 0));

    /// <summary>What is asked for, with personal data masked.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>The inner day (内部期限) by which it is wanted.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Account of who asked.</summary>
    public Guid? AskedById { get; private set; }

    /// <summary>Name of who asked.</summary>
    public string AskedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>How often it was chased (催办).</summary>
    public int ChaseCount { get; private set; }

    /// <summary>When it was chased last; null when it never was.</summary>
    public DateTimeOffset? ChasedAt { get; private set; }

    /// <summary>What was answered, with personal data masked; empty while nothing was.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Who answered, as it was written down; a department may answer on paper.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>Name of who wrote the answer down.</summary>
    public string RecordedByName { get; private set; } = "";

    /// <summary>When it was answered; null while it was not.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When it was taken back; null when it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>True while an answer is wanted.</summary>
    public bool IsOpen => AnsweredAt is null && WithdrawnAt is null;

    /// <summary>How the audit names it; no personal data.</summary>
    internal AuditSubject Subject => new(nameof(Assistance), Id, Whom);

    internal void Chase(DateTimeOffset at)
    {
        MustBeOpen();
        (ChaseCount, ChasedAt) = (ChaseCount + 1, at);
    }

    internal void Reply(string answer, string answeredBy, RequestHand by, DateTimeOffset at)
    {
        MustBeOpen();
        (Answer, AnsweredBy, RecordedByName, AnsweredAt) = (answer, answeredBy, by.Name, at);
    }

    internal void Withdraw(RequestHand by, DateTimeOffset at)
    {
        MustBeOpen();
        (RecordedByName, WithdrawnAt) = (by.Name, at);
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("It was answered or taken back.");
        }
    }
}
