using Chengming.Features.Agencies;
using Chengming.Features.Requests.Registering;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>A case whose papers are put together (成卷的申请).</summary>
/// <param name="Request">The case with its parties and events.</param>
/// <param name="Agency">The agency.</param>
/// <param name="InFull">The same with nothing masked; null where papers are only listed.</param>
[Term("成卷的申请")]
internal sealed record CaseOnFile(DisclosureRequest Request, Agency Agency, RequestInFull? InFull)
{
    /// <summary>With nothing masked, for whoever sets a paper.</summary>
    /// <exception cref="InvalidOperationException">The papers are only listed.</exception>
    public RequestInFull Revealed =>
        InFull ?? throw new InvalidOperationException("Only who takes the file sets its papers.");
}
