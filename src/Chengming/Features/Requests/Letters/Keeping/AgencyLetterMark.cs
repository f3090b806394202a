using System.Text.RegularExpressions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>发文机关代字 of an agency for its papers on applications, e.g. 示应急公开; the kind character follows it (示应急公开告〔2026〕3号).</summary>
[Term("发文机关代字")]
public sealed partial class AgencyLetterMark : IVersioned
{
    private AgencyLetterMark() { }

    internal AgencyLetterMark(Agency agency, string mark)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, Mark) = (agency.Id, mark);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The characters before the kind character.</summary>
    public string Mark { get; private set; } = "";

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>True for what can stand in a number: 2 to 15 Chinese characters, so that the kind character still finds room.</summary>
    public static bool IsMark(string mark) => Pattern().IsMatch(mark);

    internal void Change(string mark) => Mark = mark;

    /// <summary>How the audit names it.</summary>
    internal AuditSubject Subject => new(nameof(AgencyLetterMark), Id, Mark);

    [GeneratedRegex(@"^[\u4e00-\u9fa5]{2,15}\z")]
    private static partial Regex Pattern();
}
