using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace Chengming.Features.Portal.Shell;

/// <summary>The addresses of style sheets and scripts: they bear a mark of the content, so that browsers may keep them for good.</summary>
internal sealed class PageAssets
{
    private const string OwnName = "label";

    private FrozenDictionary<string, string> addresses = FrozenDictionary<string, string>.Empty;

    /// <summary>The address of a file below <c>wwwroot</c>.</summary>
    public string this[string file] => addresses.GetValueOrDefault(file) ?? "/" + file;

    /// <summary>Takes the addresses from where they were mapped; before the first page is written.</summary>
    public void Find(IEndpointRouteBuilder mapped) =>
        addresses = mapped
            .DataSources.SelectMany(s => s.Endpoints)
            .Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .SelectMany(f => f.Properties.Where(p => p.Name == OwnName).Select(p => (Name: p.Value, f.Route)))
            .DistinctBy(f => f.Name)
            .ToFrozenDictionary(f => f.Name, f => "/" + f.Route, StringComparer.Ordinal);
}
