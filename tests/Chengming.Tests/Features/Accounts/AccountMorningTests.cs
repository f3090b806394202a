using System.Security.Claims;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>What the morning page says of the own account.</summary>
public sealed class AccountMorningTests
{
    [Theory]
    [InlineData(82, null)]
    [InlineData(84, "2026-05-30")]
    public async Task For_APasswordThatExpiresSoon_SaysUntilWhen(int days, string? lastDay)
    {
        await using var server = new PortalServer();
        var person = await server.NewPersonAsync(StaffRole.Handler);
        server.Clock.Forward(TimeSpan.FromDays(days));

        var items = await server.DoAsync(s =>
            s.GetServices<IMorningSource>()
                .OfType<AccountMorning>()
                .Single()
                .ForAsync(Claims(person), TestContext.Current.CancellationToken)
        );

        // Set on 2 March 2026, 90 days: 31 May; the day before is the last whole day.
        Assert.Equal(
            lastDay is null ? [] : [DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture)],
            items.Select(i => i.DueOn!.Value)
        );
    }

    private static ClaimsPrincipal Claims(StaffAccount person) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()),
                    new Claim(ClaimTypes.Role, nameof(StaffRole.Handler)),
                ],
                "test"
            )
        );
}
