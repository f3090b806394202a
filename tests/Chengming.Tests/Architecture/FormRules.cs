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
    ];

    [Fact]
    public void FormWithTypedText_WarnsBeforeItIsLost()
    {
        var forms = Forms().Where(f => TypedText().IsMatch(f.Body)).ToList();
        var unguarded = forms.Where(f => !f.Tag.Contains("data-unsaved", StringComparison.Ordinal)).Select(f => f.File);

        Assert.NotEmpty(forms);
        Assert.Empty(unguarded.Distinct().Except(WithoutThought));
    }

    private static IEnumerable<(string File, string Tag, string Body)> Forms() =>
        from file in SourceTree.Files("src/Chengming/Features", "*.cshtml")
        from Match form in Form().Matches(File.ReadAllText(file))
        where form.Groups["tag"].Value.Contains("method=\"post\"", StringComparison.Ordinal)
        select (SourceTree.Relative(file), form.Groups["tag"].Value, form.Groups["body"].Value);

    [GeneratedRegex("<form\\b(?<tag>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("FieldView\\(|<office-field|<textarea|type=\"(text|email|tel|date|number|url)\"")]
    private static partial Regex TypedText();
}
