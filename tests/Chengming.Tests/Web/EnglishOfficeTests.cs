using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Web;

/// <summary>
/// With English chosen, the office says in English whatever the platform says itself. What people wrote, names of bodies and terms of the law stay as they
/// are and bear <c>lang="zh-CN"</c>, so that a screen reader pronounces them; any other Chinese on a page is a word that was forgotten.
/// </summary>
public sealed partial class EnglishOfficeTests(LateServer server) : IClassFixture<LateServer>
{
    /// <summary>Where the links of a page are followed: the rooms everything stands on. Publishing, applications and reports have theirs in Chinese first.</summary>
    private static readonly string[] Rooms =
    [
        "/office/account",
        "/office/accounts",
        "/office/agencies",
        "/office/agency",
        "/office/audit",
        "/office/backups",
        "/office/files",
        "/office/jobs",
        "/office/mail",
        "/office/notifications",
        "/office/regions",
        "/office/search",
        "/office/settings",
        "/office/working-days",
    ];

    private const int LongestVisit = 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<StaffRole> Roles => [.. Enum.GetValues<StaffRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryPageOfTheFoundation_InEnglish_HasNoChineseOfThePlatform(StaffRole role)
    {
        using var client = await server.SignedInAsync(role);
        client.DefaultRequestHeaders.Add("Cookie", "lang=en");
        var names = await NamesAsync();
        var waiting = new Queue<string>(["/office", "/office/account", "/office/search?q=应急"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address) && seen.Count < LongestVisit)
        {
            if (!seen.Add(Pattern(address)))
            {
                continue;
            }

            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            if (
                answer.StatusCode is not HttpStatusCode.OK
                || answer.Content.Headers.ContentType?.MediaType != "text/html"
            )
            {
                continue;
            }

            var page = await PortalServer.PageOf(answer);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            var theirs = names.Concat(page.QuerySelectorAll("[lang=zh-CN]").Select(e => e.TextContent.Trim())).ToList();
            found.UnionWith(ChineseIn(page, theirs).Select(words => $"{Pattern(address)}: {words}"));
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                if (IsInRooms(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.True(seen.Count > 3, "Nothing was followed.");
    }

    /// <summary>The same with the form sent empty: what it answers is said in English too.</summary>
    [Theory]
    [InlineData(StaffRole.SystemAdministrator, "/office/accounts/open")]
    [InlineData(StaffRole.SystemAdministrator, "/office/agencies/register")]
    [InlineData(StaffRole.SystemAdministrator, "/office/settings/mail")]
    [InlineData(StaffRole.Handler, "/office/account/delegation")]
    [InlineData(StaffRole.Handler, "/office/account/password")]
    [InlineData(StaffRole.Handler, "/office/files/check")]
    public async Task FormWithFaults_InEnglish_SaysItInEnglish_OrMarksTheChinese(StaffRole role, string address)
    {
        using var client = await server.SignedInAsync(role);
        client.DefaultRequestHeaders.Add("Cookie", "lang=en");
        var page = await client.PageAsync(address);
        if (page.QuerySelector("main form[method=post]") is null)
        {
            return;
        }

        using var answer = await client.SubmitAsync(address, []);

        var summary = (await PortalServer.PageOf(answer)).QuerySelector(".problems");
        Assert.Equal("", summary is null ? "" : string.Join(" | ", ChineseIn(summary, [])));
    }

    [Fact]
    public async Task SignIn_InEnglish_HasNoChineseOfThePlatform()
    {
        var page = await server.PageAsync("/office/sign-in", "lang=en");

        Assert.Equal("", string.Join(" | ", ChineseIn(page, await NamesAsync())));
    }

    private static bool IsInRooms(string address)
    {
        var path = address.Split('?')[0];
        return Rooms.Any(r => path == r || path.StartsWith(r + "/", StringComparison.Ordinal));
    }

    /// <summary>Two things of one kind have one page: numbers and identifiers do not count, nor does how a list is put in order.</summary>
    private static string Pattern(string address) =>
        string.Join(
            '/',
            address
                .Split('?')[0]
                .Split('/')
                .Select(part =>
                    part.Any(char.IsAsciiDigit) || part.StartsWith("demo-", StringComparison.Ordinal) ? "*" : part
                )
        );

    /// <summary>Chinese in texts, and in the attributes that are read aloud, outside of what is marked as Chinese.</summary>
    /// <param name="root">Where to look.</param>
    /// <param name="theirs">What people wrote, which also stands where no language can be marked: in titles and choices.</param>
    private static IEnumerable<string> ChineseIn(INode root, IReadOnlyList<string> theirs)
    {
        foreach (var node in root.GetDescendantsAndSelf())
        {
            switch (node)
            {
                case IText text when IsChinese(text.Data, theirs) && !IsMarked(text.ParentElement):
                    yield return text.Data.Trim();
                    break;
                case IElement element when !IsMarked(element):
                    foreach (
                        var name in (string[])
                            ["aria-label", "title", "placeholder", "alt", "data-label", "data-confirm"]
                    )
                    {
                        if (element.GetAttribute(name) is { } words && IsChinese(words, theirs))
                        {
                            yield return $"{name}={words}";
                        }
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsChinese(string words, IReadOnlyList<string> theirs)
    {
        if (!words.Any(IsChinese))
        {
            return false;
        }

        foreach (var known in theirs.Where(t => t.Length > 0).OrderByDescending(t => t.Length))
        {
            words = words.Replace(known, "", StringComparison.Ordinal);
        }

        return Quoted().Replace(words, "").Any(IsChinese);
    }

    private static bool IsChinese(char sign) => sign is >= '\u4e00' and <= '\u9fff';

    /// <summary>Names of bodies, people and regions.</summary>
    private Task<List<string>> NamesAsync() =>
        server.ReadAsync(async db =>
        {
            List<string> names =
            [
                .. await db.Agencies.Select(a => a.Name).ToListAsync(Cancel),
                .. await db.Agencies.Select(a => a.ShortName).ToListAsync(Cancel),
                .. await db.Agencies.Select(a => a.RegionName).ToListAsync(Cancel),
                .. await db.StaffAccounts.Select(a => a.Name).ToListAsync(Cancel),
                .. await db.Set<Region>().Select(r => r.FullName).ToListAsync(Cancel),
                .. await db.Set<AgencyDepartment>().Select(d => d.Name).ToListAsync(Cancel),
            ];
            return names;
        });

    /// <summary>Chinese that an English sentence quotes: what to type, and the parts of a pattern.</summary>
    [GeneratedRegex("“[^”]*”|\\{[^}]*\\}|Write 无 ")]
    private static partial Regex Quoted();

    private static bool IsMarked(IElement? element) =>
        element is IHtmlScriptElement or IHtmlTextAreaElement || element?.Closest("[lang=zh-CN]") is not null;
}
