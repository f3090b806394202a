using Chengming.Features.Agencies.Demo;
using Chengming.Features.Agencies.Rules;

namespace Chengming.Tests.Features.Agencies.Demo;

public class DemoAgenciesTests
{
    private static readonly DemoAgencyFile File = DemoAgencies.File();

    [Fact]
    public void Particulars_AreOfInventedAgenciesOnly() =>
        Assert.All(File.Agencies, a => Assert.StartsWith("demo-", a.Code, StringComparison.Ordinal));

    [Fact]
    public void Telephones_AreNoRealOnes() =>
        Assert.All(
            File.Agencies.SelectMany(a =>
                new[] { a.Contacts?.Phone, a.Office?.Phone }
                    .Concat((a.Departments ?? []).Select(d => (string?)d.Phone))
                    .Concat((a.ReadingPlaces ?? []).Select(p => (string?)p.Phone))
            ),
            phone => Assert.True(phone is null or "" || phone.StartsWith("0000-", StringComparison.Ordinal), phone)
        );

    [Fact]
    public void EmergencyBureau_HasARuleOfEveryExpectedKind() =>
        Assert.Empty(
            RuleKind
                .All.Where(k => k.Expected)
                .Select(k => k.Key)
                .Except(File.Agencies.Single(a => a.Code == "demo-yjj").Rules!.Select(r => r.Kind))
        );
}
