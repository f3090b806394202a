using System.Collections;
using System.Reflection;
using Chengming.Features.Office.Lists;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Office;
using Chengming.Features.Requests.Office;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Tests.Features.Office.Lists;

/// <summary>Lists are described as data, so their words are not in any page; the English of them is looked for here.</summary>
public class ListWordsTests
{
    public static TheoryData<string> Lists => [.. All().Select(l => (string)Of(l, "Title")!)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void EveryWordOfAList_HasEnglish(string title)
    {
        var list = All().Single(l => (string)Of(l, "Title")! == title);
        var columns = (IEnumerable)Of(list, "Columns")!;
        var filters = ((IEnumerable)Of(list, "Filters")!).Cast<object>().ToList();
        // Columns of the portal and acts of the audit keep their Chinese names.
        var choices = filters
            .Where(f => (string)Of(f, "Key")! != "act")
            .SelectMany(f => (IReadOnlyList<ListChoice>)Of(f, "Choices")!)
            .Select(c => c.Words)
            .Except(PlatformColumns.Tops.Select(c => c.Name))
            .Except(PlatformColumns.ForItems.Select(c => c.FullName));
        string[] words =
        [
            (string)Of(list, "Empty")!,
            .. columns.Cast<object>().Concat(filters).Select(c => (string)Of(c, "Title")!),
            .. choices,
        ];

        Assert.Equal("", string.Join('\n', words.Distinct().Where(w => !Words.HasEnglishFor(w))));
    }

    [Fact]
    public void DecisionKinds_All_HaveEnglish() =>
        Assert.Equal("", string.Join('\n', DecisionKinds.All.Select(k => k.Term).Where(t => !Words.HasEnglishFor(t))));

    private static IEnumerable<object> All() =>
        typeof(OfficeList<>)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: true, IsSealed: true, ContainsGenericParameters: false })
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(p =>
                p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(OfficeList<>)
            )
            .Select(p => p.GetValue(null)!)
            .Append(CleanUpLists.On(new DateOnly(2026, 3, 2), new CleanUpTerms(2, 6)))
            .Append(RequestLists.On(new DateOnly(2026, 3, 2), Guid.Empty, []));

    private static object? Of(object thing, string property) => thing.GetType().GetProperty(property)!.GetValue(thing);
}
