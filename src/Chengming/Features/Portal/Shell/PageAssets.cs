using Microsoft.AspNetCore.Components;

namespace Chengming.Features.Portal.Shell;

/// <summary>The addresses of style sheets and scripts: they bear a mark of the content, so that browsers may keep them for good.</summary>
internal sealed class PageAssets(EndpointDataSource endpoints)
{
    private readonly Lazy<ResourceAssetCollection> assets = new(() =>
        endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<ResourceAssetCollection>()).First(a => a is not null)!
    );

    /// <summary>The address of a file below <c>wwwroot</c>.</summary>
    public string this[string file] => "/" + assets.Value[file];
}
