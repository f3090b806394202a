using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Features.Publishing.Items;

namespace Chengming.Features.Publishing.Office.CatalogueWork;

/// <summary>A page about the standard catalogue of one agency.</summary>
internal abstract class CataloguePage(PlatformDb db, AgencyCatalogues catalogues) : AgencyPage(db)
{
    public AgencyCatalogue Catalogue { get; private set; } = null!;

    /// <summary>True for somebody who sees further agencies.</summary>
    public bool SeesOthers => User.Scope().WithSubtree;

    /// <summary>True when the person may mark matters and choose fields.</summary>
    public bool MayDecide => MarkMatter.Refusal(HttpContext.Acting().Actor, Agency) is null;

    /// <summary>True when the person may draft items.</summary>
    public bool MayDraft => ItemKeepers.Refusal(HttpContext.Acting().Actor, Agency, StaffRole.Handler) is null;

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Catalogue = await catalogues.OfAsync(Agency, cancel);
}
