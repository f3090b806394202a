using System.Text.RegularExpressions;

namespace Chengming.Tests.Architecture;

/// <summary>What every form of the office must do, read from the pages themselves. A red test here names the form.</summary>
public partial class FormRules
{
    /// <summary>
    /// Pages where nothing that took thought is typed: passwords and codes, and the pages before signing in, which have no script.
    /// </summary>
    private static readonly string[] WithoutThought =
    [
        "src/Chengming/Features/Accounts/Mine/Password.cshtml",
        "src/Chengming/Features/Accounts/Mine/SecondFactor.cshtml",
        "src/Chengming/Features/Accounts/Setup/Setup.cshtml",
        "src/Chengming/Features/Accounts/SignIn/SecondStep.cshtml",
        "src/Chengming/Features/Accounts/SignIn/SignIn.cshtml",
        "src/Chengming/Features/Requests/Portal/Cases.cshtml",
    ];

    [Fact]
    public void FormWithTypedText_WarnsBeforeItIsLost()
    {
        var forms = Forms().Where(f => TypedText().IsMatch(f.Body)).ToList();
        var unguarded = forms.Where(f => !f.Tag.Contains("data-unsaved", StringComparison.Ordinal)).Select(f => f.File);

        Assert.NotEmpty(forms);
        Assert.Empty(unguarded.Distinct().Except(WithoutThought));
    }

    /// <summary>
    /// A field that is written by hand shows no problem beside itself. The rooms everything stands on use <c>office-field</c> or <c>_Field</c>, which do, and
    /// which say 必填 in one way.
    /// </summary>
    [Fact]
    public void FieldOfTheFoundation_IsMadeByTheSharedHelpers()
    {
        string[] rooms = ["Accounts", "Agencies", "Audit", "Files", "Notifications", "Office", "Operations"];
        string[] byHand =
        [
            // One code or password, asked before signing in or to prove who asks; the problem stands above.
            "src/Chengming/Features/Accounts/Mine/SecondFactor.cshtml",
            "src/Chengming/Features/Accounts/Setup/Setup.cshtml",
            "src/Chengming/Features/Accounts/SignIn/SecondStep.cshtml",
            "src/Chengming/Features/Accounts/SignIn/SignIn.cshtml",
        ];
        var written = SourceTree
            .Files("src/Chengming/Features", "*.cshtml")
            .Where(f =>
                rooms.Any(r =>
                    SourceTree.Relative(f).StartsWith($"src/Chengming/Features/{r}/", StringComparison.Ordinal)
                )
            )
            .Where(f => FieldByHand().IsMatch(File.ReadAllText(f)))
            .Select(SourceTree.Relative)
            .ToList();

        Assert.Empty(written.Except(byHand));
    }

    private static IEnumerable<(string File, string Tag, string Body)> Forms() =>
        from file in SourceTree.Files("src/Chengming/Features", "*.cshtml")
        from Match form in Form().Matches(File.ReadAllText(file))
        where form.Groups["tag"].Value.Contains("method=\"post\"", StringComparison.Ordinal)
        select (SourceTree.Relative(file), form.Groups["tag"].Value, form.Groups["body"].Value);

    [GeneratedRegex("<(input|select|textarea)[^>]*asp-for=[^>]*>(?<!form-check-input[^>]*>)(?<!type=\"hidden\"[^>]*>)")]
    private static partial Regex FieldByHand();

    [GeneratedRegex("<form\\b(?<tag>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("FieldView\\(|<office-field|<textarea|type=\"(text|email|tel|date|number|url)\"")]
    private static partial Regex TypedText();
}
