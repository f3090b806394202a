using System.Buffers;
using System.Globalization;
using AngleSharp.Dom;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>The few declarations of a style attribute that mean something for the text; all others fall away.</summary>
internal readonly struct Declarations(IElement element)
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("+-.0123456789");

    // No honest element says more about itself.
    private const int Longest = 4_000;

    private readonly string style = Bounded(element, "style");
    private readonly string classes = Bounded(element, "class");

    /// <summary>The value of a property in lower case, or null. The last one wins, as in a browser.</summary>
    public string? this[string property]
    {
        get
        {
            string? found = null;
            foreach (var range in style.AsSpan().Split(';'))
            {
                var declaration = style.AsSpan(range);
                var colon = declaration.IndexOf(':');
                if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                {
                    found = declaration[(colon + 1)..].Trim().ToString().ToLowerInvariant();
                }
            }

            return found;
        }
    }

    /// <summary>True when readers of the original do not see the element: hidden text, comments of Word.</summary>
    public bool AreHidden =>
        element.HasAttribute("hidden")
        || HasClass("msocomanchor")
        || HasClass("MsoCommentReference")
        || (
            style.Length > 0
            && (
                Is("display", "none")
                || Is("mso-hide", "all")
                || Is("visibility", "hidden")
                || Is("mso-element", "comment-list")
                || Is("mso-special-character", "comment")
            )
        )
        // A deletion that Word tracked; without its author it is only a look.
        || (element.LocalName == "del" && (element.HasAttribute("cite") || element.HasAttribute("datetime")));

    /// <summary>Where the element puts its lines; null when it says nothing.</summary>
    public Alignment? Alignment
    {
        get
        {
            if (
                element.LocalName == "center"
                || HasClass("text-center")
                || HasClass("ql-align-center")
                || HasClass("MsoTitle")
                || HasClass("MsoSubtitle")
            )
            {
                return Tree.Alignment.Centre;
            }

            if (HasClass("text-end") || HasClass("ql-align-right"))
            {
                return Tree.Alignment.End;
            }

            return (this["text-align"] ?? element.GetAttribute("align")?.Trim().ToLowerInvariant()) switch
            {
                null or "" => null,
                "center" or "middle" or "-webkit-center" => Tree.Alignment.Centre,
                "right" or "end" or "-webkit-right" => Tree.Alignment.End,
                _ => Tree.Alignment.Start,
            };
        }
    }

    /// <summary>Whether the first line is indented; null when the element says nothing.</summary>
    public bool? IsIndented =>
        HasClass("indent") ? true
        : this["text-indent"] is { } indent ? Number(indent) > 0
        : null;

    /// <summary>The level of a paragraph in a list of Word or WPS (mso-list:l0 level1 lfo1); 0 for none.</summary>
    public int ListLevel
    {
        get
        {
            var list = style.Contains("mso-list", StringComparison.OrdinalIgnoreCase) ? this["mso-list"] : null;
            var at = list?.IndexOf("level", StringComparison.Ordinal) ?? -1;
            return at < 0 ? 0 : (int)Math.Clamp(Number(list.AsSpan(at + "level".Length)), 0, 9);
        }
    }

    /// <summary>True for the span that holds the number or the bullet of such a paragraph.</summary>
    public bool AreListMarker =>
        style.Contains("mso-list", StringComparison.OrdinalIgnoreCase) && Is("mso-list", "ignore");

    /// <summary>The look of the characters within, where the style says more than the element.</summary>
    public Format Apply(Format format)
    {
        if (style.Length == 0)
        {
            return format;
        }

        format = this["font-weight"] switch
        {
            "bold" or "bolder" or "600" or "700" or "800" or "900" => format | Format.Strong,
            "normal" or "lighter" or "400" or "300" or "200" or "100" => format & ~Format.Strong,
            _ => format,
        };
        format = this["font-style"] switch
        {
            "italic" or "oblique" => format | Format.Emphasised,
            "normal" => format & ~Format.Emphasised,
            _ => format,
        };
        var line = this["text-decoration"] ?? this["text-decoration-line"] ?? "";
        format |= line.Contains("underline", StringComparison.Ordinal) ? Format.Underlined : Format.None;
        format |= line.Contains("line-through", StringComparison.Ordinal) ? Format.Struck : Format.None;
        return this["vertical-align"] switch
        {
            "super" => (format | Format.Raised) & ~Format.Lowered,
            "sub" => (format | Format.Lowered) & ~Format.Raised,
            _ => format,
        };
    }

    /// <summary>True when the element has the class.</summary>
    public bool HasClass(string name)
    {
        foreach (var range in classes.AsSpan().SplitAny(' ', '\n', '\t'))
        {
            if (classes.AsSpan(range).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static string Bounded(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { Length: <= Longest } value ? value : "";

    private bool Is(string property, string value) => this[property] == value;

    private static double Number(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(NumberCharacters);
        return double.TryParse(
            end < 0 ? text : text[..end],
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
    }
}
