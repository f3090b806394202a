using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>
/// 归档约定 of an agency: its fonds, and what its approved 归档范围和保管期限表 says of disclosure cases (档案法第十四条). The classes proposed at first
/// are a convention (statute.md 10.1, mark C).
/// </summary>
[Term("归档约定")]
public sealed class ArchivePlan : IVersioned
{
    /// <summary>Longest 全宗号.</summary>
    public const int LongestFonds = 20;

    /// <summary>Longest name of the table.</summary>
    public const int LongestBasis = 200;

    private ArchivePlan() { }

    internal ArchivePlan(Agency agency)
    {
        Id = Guid.CreateVersion7();
        AgencyId = agency.Id;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>全宗号, as the archives gave it.</summary>
    public string Fonds { get; private set; } = "";

    /// <summary>Name and number of the approved table; empty while none is named.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>Code of the class of usual cases.</summary>
    public string RetentionCode { get; private set; } = RetentionClass.TenYears.Code;

    /// <summary>Code of the class of cases with a review or a suit.</summary>
    public string RemedyRetentionCode { get; private set; } = RetentionClass.ThirtyYears.Code;

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>How the audit names it.</summary>
    public AuditSubject Subject => new(nameof(ArchivePlan), Id, Fonds);

    /// <summary>The class that the table gives a case.</summary>
    /// <param name="hasRemedy">Whether there was a review or a suit.</param>
    public RetentionClass RetentionOf(bool hasRemedy) =>
        RetentionClass.Of(hasRemedy ? RemedyRetentionCode : RetentionCode);

    internal void Take(string fonds, string basis, RetentionClass usual, RetentionClass withRemedy) =>
        (Fonds, Basis, RetentionCode, RemedyRetentionCode) = (fonds, basis, usual.Code, withRemedy.Code);
}
