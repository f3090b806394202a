using AspNetCoreGeneratedDocument;
using RazorSlices;

namespace Chengming.Features.Portal.Shell;

/// <summary>The slices around every public page.</summary>
internal static class ShellSlices
{
    /// <summary>The head, open for what a page adds to it.</summary>
    public static RazorSlice Head(ShellView shell) =>
        RazorSliceFactory.Create(shell, static m => new Features_Portal_Shell_Slices_Head { Model = m });

    /// <summary>From the end of the head to where the page begins.</summary>
    public static RazorSlice Top(ShellView shell) =>
        RazorSliceFactory.Create(shell, static m => new Features_Portal_Shell_Slices_Top { Model = m });

    /// <summary>From where the page ends.</summary>
    public static RazorSlice Foot(ShellView shell) =>
        RazorSliceFactory.Create(shell, static m => new Features_Portal_Shell_Slices_Foot { Model = m });

    /// <summary>The tags for inspection.</summary>
    public static RazorSlice Tags(ColumnTags tags) =>
        RazorSliceFactory.Create(tags, static m => new Features_Portal_Shell_Slices_ColumnTagsHead { Model = m });

    /// <summary>Who runs the site.</summary>
    public static RazorSlice Site(SiteSettings site) =>
        RazorSliceFactory.Create(site, static m => new Features_Portal_Shell_Slices_SiteFacts { Model = m });
}
