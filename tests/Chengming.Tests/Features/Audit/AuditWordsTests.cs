using System.Reflection;
using System.Text.Json;
using Chengming.Features.Audit;
using Chengming.Features.Audit.Office;
using Chengming.Features.Portal;
using Chengming.Law;
using Chengming.Tests.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chengming.Tests.Features.Audit;

/// <summary>An auditor reads words, in Chinese or in English, not the names of members and codes.</summary>
public class AuditWordsTests
{
    private static IEnumerable<Type> Events =>
        typeof(AuditedEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AuditedEvent)) && !t.IsAbstract);

    [Fact]
    public void EveryEvent_HasATerm_InBothLanguages() =>
        AssertEnglish(Events.Select(t => t.GetCustomAttribute<TermAttribute>()?.Chinese ?? $"{t.Name} has none"));

    [Fact]
    public void EveryMemberOfAnEvent_HasAWord()
    {
        var members = Events
            .SelectMany(MembersOf)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal("", string.Join(' ', members.Where(m => !AuditWords.Knows(m))));
    }

    [Fact]
    public void EveryAuditedThing_HasATerm_InBothLanguages() =>
        AssertEnglish(Things().Select(t => AuditWords.OfKind(t.ShortName())));

    /// <summary>A new property of an entity needs a word in <c>data-members.json</c>.</summary>
    [Fact]
    public void EveryMemberOfAnAuditedThing_HasAWord()
    {
        var parts = Things()
            .SelectMany(t => PropertiesOf(t).SelectMany(p => NameOf(p).Split('.')))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal("", string.Join(' ', parts.Where(p => !AuditWords.KnowsData(p))));
    }

    [Fact]
    public void EveryState_ThatARecordCanHold_HasWords()
    {
        var states = Events
            .SelectMany(MembersOf)
            .Select(p => p.PropertyType)
            .Concat(Things().SelectMany(PropertiesOf).Select(p => p.ClrType))
            .Select(t =>
                Nullable.GetUnderlyingType(t)
                ?? (t is { IsGenericType: true, GenericTypeArguments: [var one] } ? one : t)
            )
            .Where(t => t.IsEnum)
            .Distinct();

        Assert.Empty(
            states
                .SelectMany(t =>
                    Enum.GetNames(t).Where(n => AuditTerms.OfState(t, n) is null).Select(n => $"{t.Name}.{n}")
                )
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Which members hold a code is told by their names.</summary>
    [Fact]
    public void EveryCode_ThatARecordCanHold_HasItsTableOfKinds()
    {
        string[] themselves =
        [
            // People know these by the code itself, or it is nothing but an identifier.
            "Agency.Code",
            "Agency.CreditCode",
            "Agency.HolidayRegionCode",
            "Agency.RegionCode",
            "Agency.WebsiteCode",
            "DisclosureRequest.QueryCode.Masked",
            "Region.ParentCode",
            "RequestEvent.Code",
            "RequestParty.CreditCode",
        ];
        var codes = Things()
            .SelectMany(t =>
                PropertiesOf(t)
                    .Where(p => p.ClrType == typeof(string) && !p.IsSecret())
                    .Where(p => p.Name.EndsWith("Code", StringComparison.Ordinal))
                    .Select(p => (Owner: t.ShortName(), Member: NameOf(p)))
            )
            .Where(c => !AuditTerms.HasCodes(c.Owner, c.Member))
            .Select(c => $"{c.Owner}.{c.Member}");

        Assert.Empty(codes.Except(themselves));
        Assert.All(AuditTerms.AllCodes, rows => Assert.NotEmpty(rows.Value));
    }

    /// <summary>Terms of the law, such as kinds of decisions, stay as the law has them, as on every page.</summary>
    [Fact]
    public void EveryWordOfTheAudit_IsThereInEnglish() =>
        AssertEnglish(AuditWords.AllOfMembers.Concat(AuditTerms.AllStateWords));

    [Theory]
    [InlineData("DisclosureItem", "政府信息")]
    [InlineData("Nothing", "Nothing")]
    public void OfKind_GivesTheTerm_OrTheNameItself(string kind, string words) =>
        Assert.Equal(words, AuditWords.OfKind(kind));

    private static void AssertEnglish(IEnumerable<string> words) =>
        Assert.Equal(
            "",
            string.Join('、', words.Distinct().Where(w => !Words.HasEnglishFor(w)).Order(StringComparer.Ordinal))
        );

    private static IEnumerable<PropertyInfo> MembersOf(Type happened) =>
        happened
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name != nameof(AuditedEvent.Subject));

    private static List<IReadOnlyEntityType> Things()
    {
        using var db = Unopened.Sqlite();
        return [.. db.Model.GetEntityTypes().Where(t => !RootOf(t).IsRecordOfItself())];
    }

    private static IReadOnlyEntityType RootOf(IReadOnlyEntityType type) =>
        type.FindOwnership() is { PrincipalEntityType: { } owner } ? RootOf(owner) : type;

    private static IEnumerable<IReadOnlyProperty> PropertiesOf(IReadOnlyTypeBase type) =>
        type.GetProperties()
            .Concat(type.GetComplexProperties().SelectMany(c => PropertiesOf(c.ComplexType)))
            .Where(p => !p.IsPrimaryKey() && !p.IsBookkeeping() && !p.IsConcurrencyToken);

    private static string NameOf(IReadOnlyProperty property) =>
        property.DeclaringType is IReadOnlyComplexType complex
            ? $"{complex.ComplexProperty.Name}.{property.Name}"
            : property.Name;
}
