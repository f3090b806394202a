using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Tests.Data;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests;

/// <summary>The register reads its page from an index: sorting all cases for it took 0.1 s at 100,000.</summary>
public sealed class RegisterOrderTests
{
    [Theory]
    [InlineData(StaffRole.Handler)]
    [InlineData(StaffRole.Supervisor)]
    public async Task Register_AsItOpens_IsNotSorted(StaffRole role)
    {
        // The plans of SQLite are read.
        TestPostgreSql.SkipWith();
        await using var counting = new CountingServer();
        using var browser = await counting.SignedInAsync(role);

        var statements = await counting.CommandsAsync(() => browser.PageAsync(RequestLinks.Register));

        var page = Assert.Single(
            statements,
            s => s.Contains("ORDER BY \"d\".\"Number\" DESC", StringComparison.Ordinal)
        );
        var plan = await counting.PlanAsync(page);
        Assert.NotEmpty(plan);
        Assert.DoesNotContain(plan, step => step.Contains("ORDER BY", StringComparison.Ordinal));
    }
}
