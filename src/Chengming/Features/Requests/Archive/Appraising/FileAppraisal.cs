using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law;
using static Chengming.Features.Requests.Archive.FileRules;

namespace Chengming.Features.Requests.Archive.Appraising;

/// <summary>
/// 到期鉴定 (档案法实施条例第二十四条): what becomes of files whose time is over. One person proposes, another approves. An approved destruction is the
/// 销毁清册: it stays for ever, and names no applicant.
/// </summary>
[Term("到期鉴定")]
public sealed class FileAppraisal : IVersioned
{
    /// <summary>Longest reasons.</summary>
    public const int LongestWords = 1000;

    private FileAppraisal() { }

    internal FileAppraisal(AppraisalEntry entry, LetterHand by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, Year, Serial) = (entry.AgencyId, entry.Year, entry.Serial);
        (Kind, RetentionCode, Files, Words) = (entry.Kind, entry.Retention?.Code ?? "", entry.Files, entry.Words);
        (ProposedById, ProposedForId, ProposedByName, ProposedAt) = (by.Id, by.ForId, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Year of its number.</summary>
    public int Year { get; private set; }

    /// <summary>Its number within agency and year.</summary>
    public int Serial { get; private set; }

    /// <summary>清册编号.</summary>
    public string Number => $"{Year}-{Serial:00}";

    /// <summary>Destroy, or keep longer.</summary>
    public AppraisalKind Kind { get; private set; }

    /// <summary>Code of the class after an extension; empty for a destruction.</summary>
    public string RetentionCode { get; private set; } = "";

    /// <summary>保管期限 after an extension; null for a destruction.</summary>
    public RetentionClass? Retention => RetentionClass.Find(RetentionCode);

    /// <summary>The files.</summary>
    public IReadOnlyList<AppraisedFile> Files { get; private set; } = [];

    /// <summary>Why.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Account of who proposed it.</summary>
    public Guid? ProposedById { get; private set; }

    /// <summary>Account of the absent person for whom it was proposed; null when for oneself.</summary>
    public Guid? ProposedForId { get; private set; }

    /// <summary>Name of who proposed it.</summary>
    public string ProposedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>True when approved, false when refused, null while it waits.</summary>
    public bool? IsApproved { get; private set; }

    /// <summary>Account of who decided.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>Name of who decided.</summary>
    public string DecidedByName { get; private set; } = "";

    /// <summary>What was said with the decision.</summary>
    public string DecidedWords { get; private set; } = "";

    /// <summary>When; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>How the audit names it.</summary>
    public AuditSubject Subject => new(nameof(FileAppraisal), Id, $"到期鉴定 {Number}");

    /// <summary>Decides.</summary>
    internal void Decide(bool approves, string words, LetterHand by, DateTimeOffset at)
    {
        MustBeUndecided.Require(DecidedAt is null);
        AnotherApproves.Require(!IsBy(by.Persons));
        (IsApproved, DecidedWords, DecidedAt) = (approves, words, at);
        (DecidedById, DecidedByName) = (by.Id, by.Name);
    }

    /// <summary>True when one of these persons proposed it, or it was proposed for one of them.</summary>
    internal bool IsBy(IReadOnlyList<Guid> persons) =>
        new[] { ProposedById, ProposedForId }.Any(who => who is { } known && persons.Contains(known));
}

/// <summary>What is proposed for files whose time is over (鉴定意见).</summary>
[Term("鉴定意见")]
public enum AppraisalKind
{
    /// <summary>销毁.</summary>
    Destroy,

    /// <summary>延长保管期限.</summary>
    Extend,
}

/// <summary>A file as the destruction register names it (清册条目).</summary>
/// <param name="FileId">The file.</param>
/// <param name="Number">档号.</param>
/// <param name="Title">案卷题名.</param>
/// <param name="ClosedOn">办结之日.</param>
/// <param name="Retention">保管期限 until then.</param>
/// <param name="ExpiresOn">届满之日.</param>
/// <param name="Papers">Number of papers.</param>
/// <param name="Pages">Number of pages.</param>
[Term("清册条目")]
public sealed record AppraisedFile(
    Guid FileId,
    string Number,
    string Title,
    DateOnly ClosedOn,
    string Retention,
    DateOnly ExpiresOn,
    int Papers,
    int Pages
);

/// <summary>What is entered for an appraisal (鉴定登记).</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Year">Year of its number.</param>
/// <param name="Serial">Its number within agency and year.</param>
/// <param name="Kind">Destroy, or keep longer.</param>
/// <param name="Retention">The class after an extension; null for a destruction.</param>
/// <param name="Files">The files.</param>
/// <param name="Words">Why.</param>
[Term("鉴定登记")]
internal sealed record AppraisalEntry(
    Guid AgencyId,
    int Year,
    int Serial,
    AppraisalKind Kind,
    RetentionClass? Retention,
    IReadOnlyList<AppraisedFile> Files,
    string Words
);
