using Chengming.Data;
using Chengming.Features.Requests.Dues;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>区分处理清单: every place that is withheld with its ground and reason, for the file.</summary>
internal sealed class WithheldModel(PlatformDb db, RequestClocks clocks) : DocumentPage(db, clocks)
{
    public Task<IActionResult> OnGetAsync(Guid id, Guid document, CancellationToken cancel) =>
        ShowDocumentAsync(id, document, cancel);
}
