using AspNetCoreGeneratedDocument;
using RazorSlices;

namespace Chengming.Features.Agencies.Portal;

/// <summary>What every page of an agency shows around its content, as slices.</summary>
internal static class AgencySlices
{
    /// <summary>The menu of its pages.</summary>
    /// <param name="frame">The agency.</param>
    /// <param name="section">The entry that the page belongs to; null for none.</param>
    public static RazorSlice Menu(AgencyFrame frame, string? section) =>
        RazorSliceFactory.Create(
            new AgencyMenuView(frame.Agency, section),
            static m => new Features_Agencies_Portal_Slices_AgencyMenu { Model = m }
        );

    /// <summary>What readers should know first: it is a demonstration, it was abolished.</summary>
    public static RazorSlice Notices(AgencyFrame frame) =>
        RazorSliceFactory.Create(frame, static m => new Features_Agencies_Portal_Slices_AgencyNotices { Model = m });
}

/// <summary>The menu of an agency's pages.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Section">The entry that the page belongs to; null for none.</param>
internal sealed record AgencyMenuView(Agency Agency, string? Section);
