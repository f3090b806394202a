using Chengming.Law;

namespace Chengming.Features.Office.Drafts;

/// <summary>A draft that another feature hands in (交来的信息草稿).</summary>
[Term("交来的信息草稿")]
public sealed record PublicDraft
{
    /// <summary>Its identifier for ever, chosen by who hands it in.</summary>
    public required Guid Id { get; init; }

    /// <summary>The agency that publishes it.</summary>
    public required Guid AgencyId { get; init; }

    /// <summary>Slug of the column.</summary>
    public string? Column { get; init; }

    /// <summary>标题.</summary>
    public string? Title { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>正文, in plain paragraphs.</summary>
    public string? Text { get; init; }

    /// <summary>Where it comes from; shown in the office only.</summary>
    public required DraftOrigin Origin { get; init; }

    /// <summary>Files that come with it.</summary>
    public IReadOnlyList<DraftFile> Files { get; init; } = [];
}

/// <summary>Where a draft comes from (信息来由).</summary>
/// <param name="Label">In words, without personal data.</param>
/// <param name="Address">Where that is in the back office.</param>
[Term("信息来由")]
public sealed record DraftOrigin(string Label, string Address);

/// <summary>A file of a draft that is handed in (交来的附件).</summary>
/// <param name="Name">Its name with the extension.</param>
/// <param name="Title">附件名称.</param>
/// <param name="Content">Its bytes.</param>
[Term("交来的附件")]
public sealed record DraftFile(string Name, string Title, ReadOnlyMemory<byte> Content);

/// <summary>A column that a draft can be put into (可选栏目).</summary>
/// <param name="Slug">Its permanent name.</param>
/// <param name="Name">In words.</param>
/// <param name="Group">The column of the first level.</param>
[Term("可选栏目")]
public sealed record DraftColumn(string Slug, string Name, string Group);

/// <summary>How a draft stands (交来草稿的状态).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title now.</param>
/// <param name="IndexNumber">索引号.</param>
/// <param name="State">In words.</param>
/// <param name="Tone">The colour of the state; null for none.</param>
/// <param name="Address">Where it is in the back office.</param>
/// <param name="PublicAddress">Where the public reads it; null while it does not.</param>
/// <param name="IsDiscarded">True when it was given up, so that nothing becomes of it any more.</param>
[Term("交来草稿的状态")]
public sealed record DraftStanding(
    Guid Id,
    string Title,
    string IndexNumber,
    string State,
    string? Tone,
    string Address,
    string? PublicAddress,
    bool IsDiscarded
);
