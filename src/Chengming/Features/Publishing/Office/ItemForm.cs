using Chengming.Features.Publishing.Classifying;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Content.Importing;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Chengming.Features.Publishing.Office;

/// <summary>The fields of an item as a form sends them; names are those of <see cref="ItemContent"/>, so that problems find their field.</summary>
public sealed class ItemForm
{
    /// <summary>栏目.</summary>
    public string? Column { get; set; }

    /// <summary>标题.</summary>
    public string? Title { get; set; }

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>发文机关.</summary>
    public string? IssuingOrgan { get; set; }

    /// <summary>成文日期.</summary>
    public DateOnly? MadeOn { get; set; }

    /// <summary>公开属性.</summary>
    public string? Mode { get; set; }

    /// <summary>理由.</summary>
    public string? ModeReason { get; set; }

    /// <summary>主题分类.</summary>
    public string? Theme { get; set; }

    /// <summary>体裁分类.</summary>
    public string? Genre { get; set; }

    /// <summary>关键词.</summary>
    public string? Keywords { get; set; }

    /// <summary>内容概述.</summary>
    public string? Abstract { get; set; }

    /// <summary>来源.</summary>
    public string? SourceName { get; set; }

    /// <summary>来源网址.</summary>
    public string? SourceAddress { get; set; }

    /// <summary>先前发布日期.</summary>
    public DateOnly? EarlierPublishedOn { get; set; }

    /// <summary>先前发布位置.</summary>
    public string? EarlierPublishedIn { get; set; }

    /// <summary>施行日期.</summary>
    public DateOnly? InForceFrom { get; set; }

    /// <summary>有效期至.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>标准目录事项.</summary>
    public string? Matter { get; set; }

    /// <summary>所解读文件的索引号.</summary>
    public string? InterpretsNumber { get; set; }

    /// <summary>正文.</summary>
    public string? Text { get; set; }

    /// <summary>Where a file said what stands in a field, by the field's name; null for a form that no file filled in.</summary>
    [BindNever]
    public IReadOnlyDictionary<string, string>? Places { get; private set; }

    /// <summary>The columns by their first level.</summary>
    public static IReadOnlyList<SelectListItem> ColumnChoices { get; } =
    [
        .. PlatformColumns.Tops.SelectMany(top =>
        {
            var group = new SelectListGroup { Name = top.Name };
            return (top.Columns.Count == 0 ? [top] : top.Columns).Select(c => new SelectListItem(c.Name, c.Slug)
            {
                Group = group,
            });
        }),
    ];

    /// <summary>The themes by their first level.</summary>
    public static IReadOnlyList<SelectListItem> ThemeChoices { get; } =
    [
        .. Themes.All.SelectMany(g =>
        {
            var group = new SelectListGroup { Name = g.Name };
            return g.Themes.Zip(
                g.Below.DefaultIfEmpty(g.Name),
                (theme, name) => new SelectListItem(name, theme) { Group = group }
            );
        }),
    ];

    /// <summary>The matters of the standard catalogue by field.</summary>
    public static IReadOnlyList<SelectListItem> MatterChoices { get; } =
    [
        .. StandardCatalogue
            .Emergency.Matters.GroupBy(m => $"{m.Field} · {m.FirstLevel}")
            .SelectMany(g =>
            {
                var group = new SelectListGroup { Name = g.Key };
                return g.Select(m => new SelectListItem(m.SecondLevel, m.Code) { Group = group });
            }),
    ];

    /// <summary>The form of a content.</summary>
    public static ItemForm Of(ItemContent content, string? interpretsNumber) =>
        new()
        {
            Column = content.Column,
            Title = content.Title,
            DocumentNumber = content.DocumentNumber,
            IssuingOrgan = content.IssuingOrgan,
            MadeOn = content.MadeOn,
            Mode = content.Mode,
            ModeReason = content.ModeReason,
            Theme = content.Theme,
            Genre = content.Genre,
            Keywords = content.Keywords,
            Abstract = content.Abstract,
            SourceName = content.SourceName,
            SourceAddress = content.SourceAddress,
            EarlierPublishedOn = content.EarlierPublishedOn,
            EarlierPublishedIn = content.EarlierPublishedIn,
            InForceFrom = content.InForceFrom,
            ValidUntil = content.ValidUntil,
            Matter = content.Matter,
            InterpretsNumber = interpretsNumber,
            Text = content.Text,
        };

    /// <summary>The form as a file fills it in: what was recognised, and the text.</summary>
    /// <param name="source">The file.</param>
    /// <param name="agency">Name of the agency; its own name is no other issuing organ.</param>
    /// <param name="column">The column that was chosen before.</param>
    internal static ItemForm Of(SourceReading source, string agency, string? column)
    {
        var guessed = source.Imported.Guessed;
        return new()
        {
            Column = column,
            Title = guessed.Title,
            DocumentNumber = guessed.Number?.ToString(),
            IssuingOrgan = guessed.Organ == agency ? null : guessed.Organ,
            MadeOn = guessed.MadeOn,
            Genre = guessed.Genre,
            Text = source.Text.Html,
        };
    }

    /// <summary>Marks the fields that a file filled in, with where it says so; an empty field has nothing to be compared.</summary>
    internal void Mark(GuessedMetadata guessed)
    {
        var places = new Dictionary<string, string>(guessed.Places);
        if (string.IsNullOrEmpty(IssuingOrgan))
        {
            places.Remove(nameof(IssuingOrgan));
        }

        if (guessed.Genre is { } genre)
        {
            places[nameof(Genre)] = $"标题以“{genre}”结尾";
        }

        Places = places;
    }

    /// <summary>The content as it was typed.</summary>
    public ItemContent Typed(Guid? interprets) =>
        new()
        {
            Column = Column ?? "",
            Title = Title ?? "",
            DocumentNumber = DocumentNumber ?? "",
            IssuingOrgan = IssuingOrgan ?? "",
            MadeOn = MadeOn,
            Mode = Mode ?? DisclosureMode.Proactive.Code,
            ModeReason = ModeReason ?? "",
            Theme = Theme ?? "",
            Genre = Genre ?? "",
            Keywords = Keywords ?? "",
            Abstract = Abstract ?? "",
            SourceName = SourceName ?? "",
            SourceAddress = SourceAddress ?? "",
            EarlierPublishedOn = EarlierPublishedOn,
            EarlierPublishedIn = EarlierPublishedIn ?? "",
            InForceFrom = InForceFrom,
            ValidUntil = ValidUntil,
            Matter = Matter ?? "",
            Interprets = interprets,
            Text = Text ?? "",
        };
}
