using Chengming.Features.Portal;
using Chengming.Law.Requests;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Chengming.Features.Requests.Office.Excess;

/// <summary>计收方式 as forms offer it.</summary>
internal static class FeeWords
{
    /// <summary>The two ways, in the reader's language.</summary>
    public static IReadOnlyList<SelectListItem> Bases(Words words) =>
        [
            new(words["按件（当月第 1 至 10 件不收费）"], nameof(FeeBasis.PerItem)),
            new(words["按量（30 页以下不收费）"], nameof(FeeBasis.PerQuantity)),
        ];
}
