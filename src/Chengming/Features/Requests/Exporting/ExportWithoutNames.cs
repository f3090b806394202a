using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Office;

namespace Chengming.Features.Requests.Exporting;

/// <summary>
/// 导出不含姓名的登记簿: the cases of a list for supervision and training, with their numbers, days and results and without anything of who applied.
/// What is wanted only goes along when asked for: numbers in it are masked, but names cannot be told from other words.
/// </summary>
internal sealed class ExportWithoutNames(PlatformDb db, ExportList export)
{
    internal const string Title = "依申请公开登记簿（不含姓名）";

    /// <summary>The cases, filtered and in order, the filters in words, and whether what is wanted goes along.</summary>
    public sealed record Input(IQueryable<RequestRow> Rows, string Filters, bool WithWords);

    /// <summary>Writes the spreadsheet, or says why not.</summary>
    public Task<Outcome<Stream>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var columns = RegisterColumns.Of(input.WithWords);
        return export.RunAsync(
            new OfficeList<RegisterSheetRow>(
                "requests-without-names",
                Title,
                ListKey.By((RegisterSheetRow r) => r.Number)
            )
            {
                FirstOrder = "number",
                Empty = "",
                Columns = columns,
            },
            columns,
            RegisterSheetRow.Of(db, input.Rows, input.WithWords),
            input.WithWords ? $"{input.Filters}；含申请内容" : input.Filters,
            context,
            cancel
        );
    }
}
