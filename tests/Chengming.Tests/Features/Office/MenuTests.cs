using System.Security.Claims;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Shell;

namespace Chengming.Tests.Features.Office;

public sealed class MenuTests
{
    private static readonly ClaimsPrincipal Clerk = new(
        new ClaimsIdentity([new Claim(ClaimTypes.Role, nameof(StaffRole.Handler))], "test")
    );

    [Fact]
    public void For_EightPlaces_HasNoHeadings()
    {
        var part = Assert.Single(new OfficeMenu(Places(8)).For(Clerk));

        Assert.Null(part.Heading);
        Assert.Equal(8, part.Places.Count);
    }

    [Fact]
    public void For_NinePlaces_HasAHeadingForEachPart()
    {
        var parts = new OfficeMenu(Places(9)).For(Clerk);

        Assert.Equal([OfficePlace.Work, OfficePlace.Upkeep], parts.Select(p => p.Heading));
        Assert.Equal(9, parts.Sum(p => p.Places.Count));
    }

    [Fact]
    public void For_PlacesOfOthers_LeavesThemOut()
    {
        var closed = new OfficePlace("x", "审计", "/office/x", Audience.AuditAdministrators, 1);

        Assert.Empty(new OfficeMenu([closed]).For(Clerk).SelectMany(p => p.Places));
    }

    private static IEnumerable<OfficePlace> Places(int count) =>
        Enumerable
            .Range(1, count)
            .Select(i => new OfficePlace(
                $"p{i}",
                $"第{i}项",
                $"/office/p{i}",
                Audience.AllStaff,
                i,
                i < 5 ? OfficePlace.Work : OfficePlace.Upkeep
            ));
}
