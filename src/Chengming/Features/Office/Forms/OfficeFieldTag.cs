using System.Globalization;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Chengming.Features.Office.Forms;

/// <summary>
/// A field of a form: label, hint and problem before the control, all tied to it. <c>kind</c> is one of <c>text</c>, <c>number</c>,
/// <c>date</c>, <c>time</c>, <c>password</c>, <c>email</c>, <c>textarea</c>, <c>select</c>, <c>radio</c>, <c>checkbox</c>,
/// <c>file</c> for one file or several.
/// </summary>
[HtmlTargetElement("office-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OfficeFieldTag(Words words, IHtmlGenerator generator) : TagHelper
{
    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Name of the field in the form.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is asked.</summary>
    public string Label { get; set; } = "";

    /// <summary>What helps to answer; stands before the control.</summary>
    public string? Hint { get; set; }

    /// <summary>What sort of control.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>The value as it stands; what was typed before goes first.</summary>
    public string? Value { get; set; }

    /// <summary>True when it must be filled in.</summary>
    public bool Required { get; set; }

    /// <summary>Most characters; a text area counts what is left.</summary>
    public int? Longest { get; set; }

    /// <summary>Lines of a text area.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>The choices of a select or a group of radio buttons.</summary>
    public IReadOnlyList<SelectListItem>? Choices { get; set; }

    /// <summary>Permanent key of the draft that the browser keeps of a text area; null for none.</summary>
    public string? Draft { get; set; }

    /// <summary>The control's <c>autocomplete</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldMarkup(
            Name,
            TagBuilder.CreateSanitizedId(Name, generator.IdAttributeDotReplacement),
            ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry : null
        );
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("field", System.Text.Encodings.Web.HtmlEncoder.Default);
        if (field.Problems.Count > 0)
        {
            output.AddClass("wrong", System.Text.Encodings.Web.HtmlEncoder.Default);
        }

        var value = field.Typed ?? Value;
        if (Kind == "radio")
        {
            output.Content.AppendHtml(Radios(field, value));
            return;
        }

        if (Kind == "checkbox")
        {
            output.Content.AppendHtml(field.Hint(Hint)).AppendHtml(field.ProblemLines());
            output.Content.AppendHtml(Checkbox(field, value));
            return;
        }

        output.Content.AppendHtml(field.Label(Label, Required ? words["必填"] : null));
        output.Content.AppendHtml(field.Hint(Hint)).AppendHtml(field.ProblemLines());
        output.Content.AppendHtml(Control(field, value));
        if (Kind == "textarea")
        {
            output.Content.AppendHtml(Below(field));
        }
    }

    private TagBuilder Control(FieldMarkup field, string? value)
    {
        var control = field.Control(
            Kind switch
            {
                "select" => "select",
                "textarea" => "textarea",
                _ => "input",
            },
            Kind == "select" ? "form-select" : "form-control",
            Hint
        );
        control.Attributes["name"] = Name;
        Add(control, "aria-required", Required ? "true" : null);
        Add(control, "maxlength", Longest?.ToString(CultureInfo.InvariantCulture));
        Add(control, "autocomplete", Autocomplete);
        switch (Kind)
        {
            case "textarea":
                control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
                Add(control, "data-draft", Draft);
                Add(control, "data-longest", Longest?.ToString(CultureInfo.InvariantCulture));
                control.InnerHtml.Append("\n" + value);
                break;
            case "select":
                AddOptions(control, value);
                break;
            case "file":
                control.TagRenderMode = TagRenderMode.SelfClosing;
                control.Attributes["type"] = Kind;
                control.Attributes["multiple"] = "multiple";
                break;
            default:
                control.TagRenderMode = TagRenderMode.SelfClosing;
                control.Attributes["type"] = Kind;
                Add(control, "value", Kind == "password" ? null : value);
                break;
        }

        return control;
    }

    private void AddOptions(TagBuilder select, string? value)
    {
        TagBuilder? group = null;
        foreach (var choice in Choices ?? [])
        {
            if (choice.Group is { Name: var name } && group?.Attributes["label"] != name)
            {
                group = new TagBuilder("optgroup") { Attributes = { ["label"] = name } };
                select.InnerHtml.AppendHtml(group);
            }

            var option = new TagBuilder("option") { Attributes = { ["value"] = choice.Value } };
            Add(option, "selected", choice.Value == value ? "selected" : null);
            option.InnerHtml.Append(choice.Text);
            (choice.Group is null ? select : group!).InnerHtml.AppendHtml(option);
        }
    }

    private TagBuilder Radios(FieldMarkup field, string? value)
    {
        var group = field.Group(Label, Required ? words["必填"] : null, Hint);
        foreach (var (index, choice) in (Choices ?? []).Index())
        {
            // The first has the field's own id, so that the summary of problems leads to it.
            var id = index == 0 ? field.Id : $"{field.Id}-{index}";
            group.InnerHtml.AppendHtml(
                FieldMarkup.Choice("radio", id, Name, choice.Value, choice.Text, choice.Value == value)
            );
        }

        return group;
    }

    private TagBuilder Checkbox(FieldMarkup field, string? value)
    {
        var isOn = string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
        return FieldMarkup.Choice("checkbox", field.Id, Name, "true", Label, isOn, field.DescribedBy(Hint));
    }

    private TagBuilder Below(FieldMarkup field)
    {
        var below = new TagBuilder("div");
        below.AddCssClass("below-text");
        if (Longest is { } longest)
        {
            below.InnerHtml.AppendHtml(
                FieldMarkup.Line("data-count-for", field.Id, words["最多 {0} 字", longest], words["还可填写 {0} 字"])
            );
        }

        if (Draft is not null)
        {
            var line = FieldMarkup.Line("data-draft-for", field.Id, "", words["草稿已保存在本机 {0}"]);
            line.Attributes["data-found"] = words["本机有 {0} 保存的草稿"];
            line.Attributes["data-restore"] = words["恢复草稿"];
            line.Attributes["data-discard"] = words["丢弃草稿"];
            line.Attributes["role"] = "status";
            below.InnerHtml.AppendHtml(line);
        }

        return below;
    }

    private static void Add(TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[attribute] = value;
        }
    }
}
