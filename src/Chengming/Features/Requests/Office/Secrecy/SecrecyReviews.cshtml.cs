using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.SecrecyReviewing;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Chengming.Features.Requests.Office.Secrecy;

/// <summary>保密审查: what waits for a review in the person's agency, and all reviews of the agencies that the person sees.</summary>
internal sealed class SecrecyReviewsModel(ListDesk desk, PlatformDb db, SecrecyReviews reviews)
    : OfficeListPage<SecrecyReviewRow>(desk)
{
    /// <summary>What waits, what is due first on top.</summary>
    public IReadOnlyList<WaitingForSecrecyReview> Waiting { get; private set; } = [];

    /// <summary>True when the person reviews this one.</summary>
    public bool MayReview(WaitingForSecrecyReview waiting) =>
        HttpContext.Acting().Actor.Is(StaffRole.SecrecyReviewer) && !waiting.IsOf(User.AccountId());

    protected override OfficeList<SecrecyReviewRow> List => SecrecyReviewLists.All;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Waiting = await reviews.WaitingAsync(User.Scope().AgencyId, HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override IQueryable<SecrecyReviewRow> Rows() =>
        from review in db.Set<SecrecyReview>()
        join request in db.Set<DisclosureRequest>() on review.RequestId equals request.Id
        join agency in User.Scope().Of(db.Agencies) on review.AgencyId equals agency.Id
        select new SecrecyReviewRow
        {
            Review = review,
            Request = request.Number,
            Agency = agency.Name,
        };
}
