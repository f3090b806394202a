using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Chengming.Features.Office.Forms;

/// <summary>The parts of a field and how they are tied together.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Id">Its identifier in the page.</param>
/// <param name="Entry">What was typed and what is wrong with it; null when the form was not sent.</param>
internal sealed record FieldMarkup(string Name, string Id, ModelStateEntry? Entry)
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Problems { get; } = [.. Entry?.Errors.Select(e => e.ErrorMessage) ?? []];

    /// <summary>What was typed; null when nothing was sent.</summary>
    public string? Typed => Entry?.AttemptedValue;

    public string? DescribedBy(string? hint)
    {
        string[] parts = [.. hint is { Length: > 0 } ? [$"{Id}-hint"] : Array.Empty<string>(), .. ProblemId()];
        return parts.Length > 0 ? string.Join(' ', parts) : null;
    }

    public TagBuilder Label(string label, string? mark)
    {
        var tag = new TagBuilder("label") { Attributes = { ["for"] = Id } };
        tag.AddCssClass("form-label");
        tag.InnerHtml.Append(label);
        Mark(tag, mark);
        return tag;
    }

    public IHtmlContent Hint(string? hint)
    {
        if (hint is not { Length: > 0 })
        {
            return HtmlString.Empty;
        }

        var tag = new TagBuilder("p") { Attributes = { ["id"] = $"{Id}-hint" } };
        tag.AddCssClass("hint");
        tag.InnerHtml.Append(hint);
        return tag;
    }

    public IHtmlContent ProblemLines()
    {
        if (Problems.Count == 0)
        {
            return HtmlString.Empty;
        }

        var tag = new TagBuilder("p") { Attributes = { ["id"] = $"{Id}-problem" } };
        tag.AddCssClass("field-problem");
        tag.InnerHtml.Append(string.Join(' ', Problems));
        return tag;
    }

    public TagBuilder Control(string element, string look, string? hint)
    {
        var tag = new TagBuilder(element) { Attributes = { ["id"] = Id } };
        tag.AddCssClass(look);
        Describe(tag, hint);
        return tag;
    }

    public TagBuilder Group(string legend, string? mark, string? hint)
    {
        var group = new TagBuilder("fieldset");
        Describe(group, hint);
        var heading = new TagBuilder("legend");
        heading.AddCssClass("form-label");
        heading.InnerHtml.Append(legend);
        Mark(heading, mark);
        group.InnerHtml.AppendHtml(heading).AppendHtml(Hint(hint)).AppendHtml(ProblemLines());
        return group;
    }

    public static TagBuilder Choice(
        string type,
        string id,
        string name,
        string value,
        string label,
        bool isChosen,
        string? describedBy = null
    )
    {
        var input = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes =
            {
                ["type"] = type,
                ["id"] = id,
                ["name"] = name,
                ["value"] = value,
            },
        };
        input.AddCssClass("form-check-input");
        if (isChosen)
        {
            input.Attributes["checked"] = "checked";
        }

        if (describedBy is not null)
        {
            input.Attributes["aria-describedby"] = describedBy;
        }

        var words = new TagBuilder("label") { Attributes = { ["for"] = id } };
        words.AddCssClass("form-check-label");
        words.InnerHtml.Append(label);
        var line = new TagBuilder("div");
        line.AddCssClass("form-check");
        line.InnerHtml.AppendHtml(input).AppendHtml(words);
        return line;
    }

    /// <summary>A line below a text area that the page's script keeps up to date; <paramref name="pattern"/> holds the words.</summary>
    public static TagBuilder Line(string attribute, string forId, string words, string pattern)
    {
        var line = new TagBuilder("span") { Attributes = { [attribute] = forId, ["data-words"] = pattern } };
        line.AddCssClass("hint");
        line.InnerHtml.Append(words);
        return line;
    }

    private string[] ProblemId() => Problems.Count > 0 ? [$"{Id}-problem"] : [];

    private void Describe(TagBuilder tag, string? hint)
    {
        if (DescribedBy(hint) is { } parts)
        {
            tag.Attributes["aria-describedby"] = parts;
        }

        if (Problems.Count > 0)
        {
            tag.Attributes["aria-invalid"] = "true";
        }
    }

    private static void Mark(TagBuilder tag, string? mark)
    {
        if (mark is not null)
        {
            var required = new TagBuilder("span");
            required.AddCssClass("required");
            required.InnerHtml.Append(mark);
            tag.InnerHtml.Append(" ").AppendHtml(required);
        }
    }
}
