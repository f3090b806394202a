using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies;

/// <summary>Names that are kept in memory know an agency that another process registered as soon as somebody needs it.</summary>
public sealed class AgencyNamesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_RegisteredByAnotherProcess_IsThereWhenItIsWanted()
    {
        // Nobody tells these facts of a change, as nobody tells those of another process.
        var facts = new KeptFacts(TimeProvider.System);
        await server.WithAsync(s => NamesOf(s, facts).GetAsync(Cancel));
        var agency = await server.RegisterAsync("test-names");

        var names = await server.WithAsync(s => NamesOf(s, facts).GetAsync([agency.Id], Cancel));

        Assert.Equal("示例县test-names局", names[agency.Id].Name);
    }

    private static AgencyNames NamesOf(IServiceProvider services, KeptFacts facts) =>
        ActivatorUtilities.CreateInstance<AgencyNames>(services, facts);
}
