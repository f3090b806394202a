using System.Reflection;
using System.Text.Json;
using Chengming.Features.Audit;
using Chengming.Features.Audit.Office;

namespace Chengming.Tests.Features.Audit;

/// <summary>An auditor reads Chinese, not the names of members.</summary>
public class AuditWordsTests
{
    [Fact]
    public void EveryMemberOfAnEvent_HasAWord()
    {
        var members = typeof(AuditedEvent)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(AuditedEvent)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.Name != nameof(AuditedEvent.Subject))
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal("", string.Join(' ', members.Where(m => !AuditWords.Knows(m))));
    }

    [Theory]
    [InlineData("DisclosureItem", "政府信息")]
    [InlineData("Nothing", "Nothing")]
    public void OfKind_GivesTheTerm_OrTheNameItself(string kind, string words) =>
        Assert.Equal(words, AuditWords.OfKind(kind));
}
