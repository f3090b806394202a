using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Agencies.Rules;

/// <summary>
/// A rule of an agency about its disclosure work (政府信息公开制度; Regulation arts 4, 46). Its text can be worked on while it is a
/// draft; what was published stays as it was, and a revision is a new rule that takes its place.
/// </summary>
[Term("政府信息公开制度")]
public sealed class DisclosureRule : IVersioned
{
    /// <summary>What is public does not change silently.</summary>
    public static readonly Rule PublishedStaysAsItIs = new(
        "已发布的制度不得改动，修订须另立新稿",
        "内部制度：发布内容不可更改"
    );

    private DisclosureRule() { }

    internal DisclosureRule(Agency agency, DisclosureRule? revised = null)
    {
        Id = Guid.CreateVersion7();
        AgencyId = agency.Id;
        if (revised is not null)
        {
            PublishedStaysAsItIs.Require(revised.State is RuleState.Published);
            RevisesId = revised.Id;
            Order = revised.Order;
            (Kind, Title, DocumentNumber, IssuedOn, InForceFrom, Text) = (
                revised.Kind,
                revised.Title,
                revised.DocumentNumber,
                revised.IssuedOn,
                revised.InForceFrom,
                revised.Text
            );
        }
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Key of its kind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>标题.</summary>
    public string Title { get; private set; } = "";

    /// <summary>发文字号; empty when it has none.</summary>
    public string DocumentNumber { get; private set; } = "";

    /// <summary>成文日期.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>施行日期.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>有效性.</summary>
    public RuleValidity Validity { get; private set; }

    /// <summary>正文 (<see cref="Markup.PlainMarkup"/>).</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where it stands between draft and archive.</summary>
    public RuleState State { get; private set; }

    /// <summary>Place in the list, small numbers first.</summary>
    public int Order { get; private set; }

    /// <summary>The published rule whose place this one takes; null for a new one.</summary>
    public Guid? RevisesId { get; private set; }

    /// <summary>When it was published; null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>How the audit names it.</summary>
    public AuditSubject Subject => new(nameof(DisclosureRule), Id, Title);

    internal void Write(RuleText text, DateTimeOffset now)
    {
        PublishedStaysAsItIs.Require(State is RuleState.Draft);
        (Kind, Title, DocumentNumber, IssuedOn, InForceFrom, Text) = (
            text.Kind,
            text.Title,
            text.DocumentNumber,
            text.IssuedOn,
            text.InForceFrom,
            text.Text
        );
        ChangedAt = now;
    }

    internal void Publish(DateTimeOffset now)
    {
        PublishedStaysAsItIs.Require(State is RuleState.Draft);
        State = RuleState.Published;
        PublishedAt = now;
        ChangedAt = now;
    }

    /// <summary>归档: takes it off the list of rules in force; the page stays and says what it is now.</summary>
    internal void Archive(RuleValidity validity, DateTimeOffset now)
    {
        if (State is not RuleState.Published || validity is RuleValidity.InForce)
        {
            throw new InvalidOperationException($"A rule {State} cannot be archived as {validity}.");
        }

        State = RuleState.Archived;
        Validity = validity;
        ChangedAt = now;
    }

    internal void PutAt(int order) => Order = order;
}

/// <summary>What is written of a rule while it is a draft (制度内容).</summary>
[Term("制度内容")]
public sealed record RuleText(
    string Kind,
    string Title,
    string DocumentNumber,
    DateOnly? IssuedOn,
    DateOnly? InForceFrom,
    string Text
);

/// <summary>Where a rule stands (制度状态).</summary>
[Term("制度状态")]
public enum RuleState
{
    /// <summary>草稿.</summary>
    Draft,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>已归档.</summary>
    Archived,
}

/// <summary>Whether a rule holds (有效性).</summary>
[Term("制度有效性")]
public enum RuleValidity
{
    /// <summary>有效.</summary>
    InForce,

    /// <summary>已修改.</summary>
    Revised,

    /// <summary>失效.</summary>
    Lapsed,

    /// <summary>废止.</summary>
    Repealed,
}
