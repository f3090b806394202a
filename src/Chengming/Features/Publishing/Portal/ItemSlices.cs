using AspNetCoreGeneratedDocument;
using Chengming.Features.Portal.Shell;
using RazorSlices;

namespace Chengming.Features.Publishing.Portal;

/// <summary>The pages of items that the public reads most, and what they are made of, as slices (docs/adr/0012-slices.md).</summary>
internal static class ItemSlices
{
    public static IResult Page(ItemModel item) =>
        new WholePage(
            RazorSliceFactory.Create(item, static m => new Features_Publishing_Portal_Slices_ItemPage { Model = m })
        );

    public static IResult Page(EarlierVersionModel version) =>
        new WholePage(
            RazorSliceFactory.Create(
                version,
                static m => new Features_Publishing_Portal_Slices_EarlierVersionPage { Model = m }
            )
        );

    public static IResult Page(WithdrawnItem item) =>
        new WholePage(
            RazorSliceFactory.Create(
                item,
                static m => new Features_Publishing_Portal_Slices_WithdrawnPage { Model = m }
            ),
            StatusCodes.Status410Gone
        );

    public static IResult Page(ColumnModel column) =>
        new WholePage(
            RazorSliceFactory.Create(column, static m => new Features_Publishing_Portal_Slices_ColumnPage { Model = m })
        );

    public static IResult Page(AgencyColumnModel column) =>
        new WholePage(
            RazorSliceFactory.Create(
                column,
                static m => new Features_Publishing_Portal_Slices_AgencyColumnPage { Model = m }
            )
        );

    /// <summary>The table of what is known of an item.</summary>
    public static RazorSlice Facts(ItemView item) =>
        RazorSliceFactory.Create(item, static m => new Features_Publishing_Portal_Slices_ItemFacts { Model = m });

    /// <summary>Its text and the files below.</summary>
    public static RazorSlice Text(ItemView item) =>
        RazorSliceFactory.Create(item, static m => new Features_Publishing_Portal_Slices_ItemText { Model = m });

    /// <summary>Ways to hand it on.</summary>
    public static RazorSlice Share(Guid item) =>
        RazorSliceFactory.Create(item, static m => new Features_Publishing_Portal_Slices_ItemShare { Model = m });

    /// <summary>Items one below the other.</summary>
    public static RazorSlice Rows(ItemRows rows) =>
        RazorSliceFactory.Create(rows, static m => new Features_Publishing_Portal_Slices_ItemRowList { Model = m });

    /// <summary>The values of a filter.</summary>
    public static RazorSlice Filter(ItemFilterView filter) =>
        RazorSliceFactory.Create(
            filter,
            static m => new Features_Publishing_Portal_Slices_ItemFilterChoices { Model = m }
        );

    /// <summary>The way to the next page.</summary>
    public static RazorSlice Paging(ItemPaging paging) =>
        RazorSliceFactory.Create(
            paging,
            static m => new Features_Publishing_Portal_Slices_ItemPagingLinks { Model = m }
        );
}
