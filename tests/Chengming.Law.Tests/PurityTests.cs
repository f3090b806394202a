using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Chengming.Law.Tests;

/// <summary>The room of the law works on what it is given: what the compiled code can reach holds no disk, network or clock.</summary>
public class PurityTests
{
    private static readonly string[] Outside =
    [
        "System.IO.File",
        "System.IO.FileStream",
        "System.IO.FileInfo",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.Console",
        "System.TimeProvider",
        "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Process",
        "System.Random",
    ];

    [Fact]
    public void Law_TouchesNoDiskNoNetworkNoClock()
    {
        using var file = new PEReader(File.OpenRead(typeof(TermAttribute).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata
            .TypeReferences.Select(metadata.GetTypeReference)
            .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}")
            .ToList();
        var members = metadata
            .MemberReferences.Select(metadata.GetMemberReference)
            .Select(m => metadata.GetString(m.Name))
            .ToList();

        Assert.Contains("System.IO.StreamReader", types); // the shipped calendar, read from the assembly itself
        Assert.Contains("GetManifestResourceStream", members);
        Assert.Empty(types.Intersect(Outside));
        Assert.DoesNotContain(types, t => t.StartsWith("System.Net.", StringComparison.Ordinal));
        Assert.Empty(members.Intersect(["get_Now", "get_UtcNow", "get_Today", "GetUtcNow", "GetEnvironmentVariable"]));
    }
}
